// The words that made plans are built of: plain sentences on which every way of counting words and sentences agrees.

export const sentences = [
  "We want to hear what you think before anything is decided.",
  "The service has been run in the same way for many years, and fewer people use it now.",
  "Most visits take place on Saturdays, when families come in together.",
  "Two of the buildings need new roofs and new heating within a few years.",
  "Each option below says what would change, for whom, and when.",
  "You can answer on paper, by telephone, or at one of the meetings.",
  "Staff at every site can help you to fill in the form.",
  "Nothing will change before the decision has been made in public.",
  "People who live near the sites told us last year that buses are a worry.",
  "We looked at what other places have done and visited three of them.",
  "Some of the money saved would pay for longer opening hours elsewhere.",
  "Groups that meet in the building would be offered another room close by.",
  "Older residents and disabled people may find the new route harder to use.",
  "We have asked drivers, schools and local doctors for their views as well.",
  "The figures behind each option are printed at the end of this page.",
  "If you would like this in another language, please ask us.",
  "A report on all answers will go to the committee with the advice of officers.",
  "Every comment is read by at least two people.",
  "The committee can choose one option, join several, or ask for more work.",
  "We will say what was decided and why, and we will write to everybody who asks.",
  "Children and young people are welcome to answer in their own words or pictures.",
  "The meetings are held in rooms with level access and a hearing loop.",
];

export const reasons = [
  "Fewer people use the service, the buildings need repair, and the money for both has to be found within two years.",
  "The present arrangement ends soon, so we must choose what follows it and we want to choose with the people who use it.",
  "Demand has grown in the north of the area and fallen in the south, while the service is still shared out as before.",
];

export const streets = ["Abbey", "Birch", "Canal", "Dover", "Elm", "Foundry", "Garden", "Harbour", "Ivy", "Jubilee", "King", "Lime", "Mill", "Nelson", "Orchard", "Park", "Quarry", "River", "Station", "Tower"];

export const subjects = ["library hours", "day centre places", "youth club sites", "garden waste rounds", "sheltered housing rents", "budget priorities", "short breaks", "home care visits"];

/// Phrases that one of the rules looks for. No other sentence holds one.
export const jargon = [
  "going forward", "leverage our assets", "blue sky thinking", "key deliverables", "low hanging fruit", "paradigm shift", "direction of travel", "service offer", "customer journey", "step change",
  "core offer", "transformation agenda", "strategic fit", "horizon scanning", "quick wins", "deep dive", "value proposition", "stakeholder landscape", "whole systems approach", "touch base",
];
