---@meta
-- Made by `consultcheck schema --format lua`; change core/model/plan.schema.json instead.

---@class Plan
---@field consultation_plan integer Format version. Version of this format: 1. In XML it is the attribute version of the outermost element.
---@field id string Reference. The organisation's own reference for this consultation, unique within it.
---@field title string Title. What people will see the consultation called.
---@field summary string Summary. Two or three sentences on what this is about.
---@field organisation plan.organisation Organisation. The body that consults.
---@field service string Service. The service or team that asks.
---@field lead plan.lead Lead officer. Who answers for this consultation.
---@field type "general"|"traffic-order"|"experimental-traffic-order"|"school-closure"|"school-alteration"|"school-admissions"|"home-to-school-travel"|"local-plan-regulation-18"|"local-plan-regulation-19"|"local-plan-scoping"|"local-plan-content"|"supplementary-planning-document"|"statement-of-community-involvement"|"neighbourhood-plan-regulation-14"|"neighbourhood-plan-regulation-16"|"infrastructure-levy"|"planning-application"|"article-4-direction"|"conservation-area"|"selective-licensing"|"additional-licensing"|"public-spaces-protection-order"|"council-tax-reduction"|"budget"|"voluntary-sector-funding"|"library-service"|"adult-social-care"|"housing-management"|"leaseholder-works"|"youth-services"|"special-educational-needs"|"childrens-centre"|"nhs-variation"|"licensing-policy"|"gambling-policy"|"business-improvement-district"|"byelaws"|"public-path-order"|"open-space-disposal"|"street-renaming"|"redundancy"|string Type. What kind of decision it is for: a code of the statutory periods, else general.
---@field level "insight"|"inform"|"consult"|"involve"|"empower"|string Level of engagement. Where it stands on the engagement spectrum.
---@field level_reason string Reason for the level. Why this level was chosen.
---@field source plan.source Where the record came from. Written by importers, for records that were not written in this format.
---@field area plan.area Area. Where the proposal would be felt.
---@field governance plan.governance Decision making. Who decides, what is open, and what was decided before.
---@field purpose plan.purpose Purpose. Why people are asked and what becomes of their answers.
---@field proposal plan.proposal Proposal. What is proposed, and what else was thought of.
---@field evidence plan.evidence Evidence. What was checked and what is relied on.
---@field duty plan.duty Duty to consult. Which statutes require it, and who must be asked.
---@field stages plan.stages.item[] Stages. Rounds of asking, when there is more than one. A single round is written in schedule.
---@field schedule plan.schedule Schedule. What is planned, in order of time.
---@field approvals plan.approvals Approvals. What was agreed, when and by whom.
---@field audiences plan.audiences.item[] Audiences. Whom you want to hear from.
---@field methods plan.methods.item[] Methods. How people are asked.
---@field method_rationale plan.method_rationale Why these methods
---@field accessibility plan.accessibility Accessibility. What is done so that everyone can take part.
---@field content plan.content Content. What people read and are asked.
---@field equality plan.equality Equality. Who might be affected differently, and who took part.
---@field sample plan.sample Sample
---@field responses plan.responses Responses. What came back.
---@field recommendations plan.recommendations.item[] Recommendations
---@field decisions plan.decisions.item[] Decisions. What was decided, once it was.
---@field feedback plan.feedback Feedback. What people are told afterwards.
---@field judgements plan.judgements.item[] Judgements. A person's answers to what a program cannot decide.
---@field polls plan.polls.item[] Polls. Elections near the consultation; usually from the settings.
---@field extra plan.extra Partners' own fields. One section a plugin, described by the schema that the plugin ships.
---@field stage "draft"|"submitted"|"design-approved"|"signed-off"|"published"|"open"|"closed"|"decided"|"fed-back" Where it stands on date.as_of.

---@class plan.organisation
---@field name string Name of the organisation. As people know it.
---@field kind "council"|"government"|"nhs"|"police"|"other"|string Kind of organisation. Decides which demands bind it.
---@field nation "england"|"wales"|"scotland"|"northern-ireland"|string Nation. Where it acts; the law differs.

---@class plan.lead
---@field name string Lead officer's name
---@field role string Lead officer's role
---@field email string Lead officer's e-mail

---@class plan.source
---@field format string Source format
---@field address string Address of the record
---@field carries string[] Fields the source can hold. Paths of fields; one that is not listed here cannot be held by the source.

---@class plan.area
---@field wards string[] Wards affected
---@field borough_wide boolean Whole borough
---@field reaches_boundary boolean Effects reach the boundary. Whether the proposal would be felt up to the boundary of the area, or beyond it.
---@field neighbouring string[] Neighbouring areas asked. Neighbouring authorities or areas whose people are asked too.

---@class plan.governance
---@field decision_maker string Decision maker. The committee, cabinet or officer who will decide.
---@field key_decision boolean Key decision. Whether it is a key decision of an executive.
---@field key_decision_notice Date Notice of key decision. When the notice of the key decision was or will be published.
---@field agenda_published Date Agenda published. When the agenda and reports for the deciding meeting were or will be published.
---@field scope_of_influence string What people can influence. What is still open, and how far people's views can change it.
---@field fixed_points string[] Fixed points. What is already settled and is not being asked about.
---@field ward_members_told Date Ward councillors told. When the councillors of the wards affected were, or will be, told and involved.
---@field earlier_decisions plan.governance.earlier_decisions.item[] Earlier decisions. Decisions taken before, on the same matter.
---@field promises plan.governance.promises.item[] Promises. What was promised about consulting, or about the outcome.
---@field own_procedure plan.governance.own_procedure Own published procedure. A procedure that the organisation has published for consultations like this.

---@class plan.governance.earlier_decisions.item
---@field on Date Date
---@field body string Who decided
---@field minute_words string Words of the minute
---@field decides "to-explore"|"to-consult"|"to-advertise"|"budget-assumption"|"part"|"the-proposal"|string What it decided
---@field standing "final"|"in-principle"|"carried-out"|"quashed"|"withdrawn"|string Standing of that decision now. carried-out where it has run its course, such as the policy before this one.
---@field subject_to_consultation boolean Subject to consultation. Whether the words of the decision make it subject to the outcome of consultation.

---@class plan.governance.promises.item
---@field on Date Date
---@field by string Who promised
---@field words string Words of the promise
---@field about "process"|"outcome"|string About the process or the outcome
---@field kept_on Date Kept on

---@class plan.governance.own_procedure
---@field title string Title of the procedure
---@field url string Address of the procedure
---@field steps plan.governance.own_procedure.steps.item[] Steps

---@class plan.governance.own_procedure.steps.item
---@field what string Step
---@field due Date Due
---@field done_on Date Done on. An event, planned in due.

---@class plan.purpose
---@field why string Why you are consulting
---@field how_views_used string How views will be used. How people's views will be taken into account in the decision.
---@field decision_process string How the decision will be made. The steps from the end of the consultation to the decision.

---@class plan.proposal
---@field summary string The proposal. What would change, for whom.
---@field change "new"|"vary"|"withdraw"|"outsource"|"new-delivery-model"|"reduce-funding"|"charge"|"close-site"|string Kind of change
---@field sites string[] Sites affected
---@field groups string[] Groups affected. Groups of people on whom the proposal bears directly.
---@field reasons string Reasons. Why this is proposed.
---@field costs plan.proposal.costs Costs and savings. What it costs or saves.
---@field impacts plan.proposal.impacts.item[] Impacts. Who would be affected, and how.
---@field options plan.proposal.options.item[] Options put to people
---@field discarded plan.proposal.discarded.item[] Options discarded. Options that were considered and are not put to people, with the reason.
---@field amendments plan.proposal.amendments.item[] Changes made while people were being asked
---@field items string[] Budget lines
---@field key_issues string[] Key issues. Issues that the consultation paper itself calls key or critical.
---@field funding_reduction plan.proposal.funding_reduction Reduction of funding. Reducing or ending support for a voluntary body or small business.
---@field alternatives_put_forward plan.proposal.alternatives_put_forward.item[] Alternatives put forward by others

---@class plan.proposal.costs
---@field text string Costs in words
---@field published_on Date Costs published on

---@class plan.proposal.impacts.item
---@field group string Group
---@field effect string Effect
---@field evidence string Evidence
---@field raised_by string Raised by
---@field mitigation string Mitigation

---@class plan.proposal.options.item
---@field id string Option's reference
---@field title string Option
---@field summary string Option in short
---@field preferred boolean Preferred
---@field withdrawn_on Date Withdrawn on

---@class plan.proposal.discarded.item
---@field title string Discarded option
---@field reason string Why discarded

---@class plan.proposal.amendments.item
---@field on Date Date
---@field what string Change
---@field consultees_told_on Date Consultees told on

---@class plan.proposal.funding_reduction
---@field who string Whose funding
---@field notice_given Date Notice given
---@field takes_effect Date Reduction takes effect
---@field options_invited boolean Asked for their own options. Whether they were asked for options to reshape the service.

---@class plan.proposal.alternatives_put_forward.item
---@field by string By whom
---@field on Date Date
---@field summary string Alternative
---@field answer plan.proposal.alternatives_put_forward.answer Answer

---@class plan.proposal.alternatives_put_forward.answer
---@field on Date Answered on
---@field outcome string Outcome
---@field reason string Reason

---@class plan.evidence
---@field prior_check plan.evidence.prior_check Check for earlier work. Whether others have already asked these people about this.
---@field documents plan.evidence.documents.item[] Documents
---@field requests plan.evidence.requests.item[] Requests for information
---@field related plan.evidence.related.item[] Related consultations

---@class plan.evidence.prior_check
---@field done_on Date Checked on
---@field by string Checked by
---@field sources string[] Sources found. Earlier work found; none where nothing was found.
---@field gap string What is still not known

---@class plan.evidence.documents.item
---@field title string Document
---@field role "basis"|"commissioned-advice"|"cost-model"|"background"|"internal-draft"|"results"|"equality"|"report"|string Role of the document
---@field key_issue string Key issue it bears on
---@field dated Date Dated
---@field published_on Date Published on
---@field relied_on boolean Relied on for the decision
---@field url string Address
---@field format "html"|"pdf"|"word"|"paper"|"easy-read"|string Format
---@field accessible boolean Accessible

---@class plan.evidence.requests.item
---@field by string Asked by
---@field on Date Asked on
---@field for string Asked for
---@field answer string Answer
---@field answered_on Date Answered on

---@class plan.evidence.related.item
---@field title string Title
---@field url string Address
---@field opens Date Opens
---@field closes Date Closes

---@class plan.duty
---@field statutes plan.duty.statutes.item[] Statutes
---@field representatives plan.duty.representatives.item[] Representatives asked. Representatives of the four groups of the best value duty.
---@field consultees plan.duty.consultees.item[] Consultees

---@class plan.duty.statutes.item
---@field act string Act or regulations
---@field section string Section

---@class plan.duty.representatives.item
---@field group "tax-payers"|"ratepayers"|"service-users"|"area-interest"|string Group represented
---@field name string Representative
---@field asked_on Date Asked on. The day they were asked; none where they never were.
---@field asked_what "this-choice"|"budget"|"other"|string Asked about what. Whether they were asked about this choice, only about the budget, or about something else.

---@class plan.duty.consultees.item
---@field name string Consultee
---@field code string Consultee code. Code of a consultee that statute names, such as police or freight-transport-association.
---@field kind "affected"|"speaks-for-affected"|"provider"|"official"|"statutory"|string Kind of consultee
---@field how "consulted"|"informed"|"not-contacted"|string How
---@field on Date Date

---@class plan.stages.item
---@field kind "informal"|"statutory"|"listening"|"re-consultation"|string Kind of stage
---@field asked_about string Asked about
---@field proposal_shown boolean Proposal shown. Whether people were shown the proposal itself.
---@field notice_published Date Notice published
---@field opens Date Opens
---@field closes Date Closes

---@class plan.schedule
---@field planning_starts Date Planning starts
---@field submitted Date Submitted
---@field design_approved Date Design approval due
---@field content_signed_off Date Content sign-off due
---@field notice_published Date Notice published
---@field published Date Publication due
---@field opens Date Opens
---@field closes Date Closes
---@field extended_from Date Extended from. The closing date before it was extended.
---@field extension_reason string Reason for the extension
---@field analysis_ends Date Analysis ends
---@field report Date Report to the decision maker
---@field decision Date Decision due
---@field implementation Date Implementation
---@field holiday_mitigation string What is done about holidays

---@class plan.approvals
---@field service plan.approvals.service Discussed with the service
---@field hub plan.approvals.hub Discussed with the hub's administrators
---@field officer plan.approvals.officer Discussed with the Consultation Officer
---@field design plan.approvals.design Design approved
---@field content plan.approvals.content Content signed off
---@field published_on Date Published on. An event, planned in schedule.published.
---@field forward_plan_ref string Forward plan entry. Reference of the entry in the forward plan.
---@field hub_url string Address on the hub. Address of the page on the consultation hub.
---@field promotion string[] Promotion. How it is made known beyond the hub.

---@class plan.approvals.service
---@field on Date Date
---@field by string With whom

---@class plan.approvals.hub
---@field on Date Date
---@field by string With whom

---@class plan.approvals.officer
---@field on Date Date
---@field by string With whom

---@class plan.approvals.design
---@field on Date Date. An event, planned in schedule.design_approved.
---@field by string By whom
---@field role string Role

---@class plan.approvals.content
---@field on Date Date. An event, planned in schedule.content_signed_off.
---@field by string By whom
---@field role string Role

---@class plan.audiences.item
---@field group "residents"|"service-users"|"councillors"|"staff"|"work-study-visit"|"non-users"|"businesses"|"interest-groups"|"voluntary-groups"|"communities"|"common-factor"|"hard-to-reach"|"stakeholders"|"government"|string Audience
---@field about string Who exactly
---@field under_represented boolean Under-represented
---@field reached_by ("paper-survey"|"online-survey"|"social-media"|"focus-group"|"citizens-panel"|"youth-board"|"area-forum"|"deliberative-conference"|"workshop"|"budget-tool"|"consultative-workshop"|"interview"|"peer-research"|"user-panel"|"journey-mapping"|"mystery-shopping"|"experts-by-experience"|"ethnographic-research"|"road-show"|string)[] Reached by. Methods that reach this audience.

---@class plan.methods.item
---@field kind "paper-survey"|"online-survey"|"social-media"|"focus-group"|"citizens-panel"|"youth-board"|"area-forum"|"deliberative-conference"|"workshop"|"budget-tool"|"consultative-workshop"|"interview"|"peer-research"|"user-panel"|"journey-mapping"|"mystery-shopping"|"experts-by-experience"|"ethnographic-research"|"road-show"|string Method
---@field starts Date Starts
---@field ends Date Ends
---@field venue plan.methods.venue Venue

---@class plan.methods.venue
---@field name string Venue
---@field step_free boolean Step-free
---@field hearing_loop boolean Hearing loop
---@field time "daytime"|"evening"|"weekend"|string Time of day

---@class plan.method_rationale
---@field accessibility string Accessibility
---@field equality string Equality
---@field cost string Cost
---@field effectiveness string Effectiveness
---@field timeliness string Timeliness

---@class plan.accessibility
---@field formats ("easy-read"|"large-print"|"braille"|"audio"|"bsl-video"|"translation"|"paper"|"telephone"|string)[] Formats ready
---@field alternative_on_request plan.accessibility.alternative_on_request Alternative on request
---@field paper_route string Way to reply on paper
---@field phone_route string Way to reply by phone
---@field languages string[] Languages
---@field understanding string Levels of understanding
---@field timeframes string Time frames
---@field venues string Access to venues
---@field childcare string Childcare
---@field communication string Means of communication
---@field platform_wcag string Accessibility of the platform. The level of the web accessibility guidelines that the platform meets, such as 2.2 AA.

---@class plan.accessibility.alternative_on_request
---@field offer string What is offered
---@field contact string Whom to ask

---@class plan.content
---@field text string Text of the page
---@field questions plan.content.questions.item[] Questions

---@class plan.content.questions.item
---@field words string Question
---@field kind "open"|"single-choice"|"multiple-choice"|"scale"|"ranking"|string Kind of question
---@field supplementary boolean Supplementary
---@field reason string Why asked

---@class plan.equality
---@field assessment plan.equality.assessment Equality impact assessment
---@field monitoring plan.equality.monitoring Equality monitoring
---@field identifiers_collected string[] Identifiers collected. What identifies a person, such as name, e-mail or full postcode.
---@field privacy_notice plan.equality.privacy_notice Privacy notice
---@field forums plan.equality.forums.item[] Equality forums asked

---@class plan.equality.assessment
---@field drafted Date First draft
---@field updated Date Last updated
---@field final Date Final
---@field evidence string[] Evidence used
---@field finding "no-adverse-impact"|"adverse-impact"|"positive-impact"|"mixed"|"not-known"|string Finding
---@field affected string[] Groups found to be affected
---@field published Date Published
---@field reached "attached"|"expressly-referred"|"substance-in-report"|"summary-only"|"no"|string How it reached the decision maker
---@field duty_explained_at string Where the duty is explained. Where the report explains the equality duty to the decision maker.
---@field less_harmful_options string Less harmful options considered
---@field individual_reviews string Reviews of individuals
---@field rolling boolean Assessed as the trial goes on

---@class plan.equality.monitoring
---@field questions plan.equality.monitoring.questions.item[] Monitoring questions
---@field reason_if_none string Why there is no monitoring

---@class plan.equality.monitoring.questions.item
---@field characteristic "age"|"disability"|"gender reassignment"|"marriage and civil partnership"|"pregnancy and maternity"|"race"|"religion or belief"|"sex"|"sexual orientation"|string Characteristic
---@field words string Question
---@field optional boolean Optional
---@field prefer_not_to_say boolean Offers prefer not to say
---@field supplementary boolean Supplementary
---@field reason string Why asked

---@class plan.equality.privacy_notice
---@field controller string Controller
---@field purposes string Purposes
---@field lawful_basis string Lawful basis
---@field special_category_condition string Condition for special category data
---@field recipients string Recipients
---@field retention string How long it is kept
---@field rights string Rights
---@field complaint string How to complain
---@field contact string Data protection contact
---@field url string Address of the notice

---@class plan.equality.forums.item
---@field name string Forum
---@field on Date Date

---@class plan.sample
---@field major boolean Major consultation
---@field sampling "random"|"quota"|"panel"|"open"|string How people are chosen
---@field population integer Population. How many people the answers are to speak for.
---@field target_responses integer Responses aimed for
---@field margin_of_error number Margin of error in percentage points
---@field confidence number Confidence level in per cent

---@class plan.responses
---@field participants_by_method plan.responses.participants_by_method.item[] Participants by method
---@field respondent_profile string[] Profile of respondents
---@field submissions plan.responses.submissions.item[] Submissions. Longer answers, petitions and papers handed over.
---@field analysis plan.responses.analysis Analysis

---@class plan.responses.participants_by_method.item
---@field kind "paper-survey"|"online-survey"|"social-media"|"focus-group"|"citizens-panel"|"youth-board"|"area-forum"|"deliberative-conference"|"workshop"|"budget-tool"|"consultative-workshop"|"interview"|"peer-research"|"user-panel"|"journey-mapping"|"mystery-shopping"|"experts-by-experience"|"ethnographic-research"|"road-show"|string Method
---@field count integer Participants

---@class plan.responses.submissions.item
---@field received Date Received
---@field from string From
---@field form string Form
---@field reached "full"|"summarised"|"no"|string Reached the decision maker

---@class plan.responses.analysis
---@field by string By whom
---@field ended Date Analysis ended. An event, planned in schedule.analysis_ends.
---@field reached_decision_maker Date Reached the decision maker

---@class plan.recommendations.item
---@field on Date Date
---@field option string Option recommended
---@field because "responses"|"officers"|"event"|string What prompted it
---@field responses_weighed_on Date Responses weighed on

---@class plan.decisions.item
---@field on Date Date
---@field by string Who decided
---@field kind "trial"|"conditional"|"final"|string Kind of decision
---@field matter string Matter
---@field options string[] Options decided on
---@field sites string[] Sites
---@field groups string[] Groups
---@field adopted plan.decisions.adopted Adopted
---@field follows_views boolean Follows the views expressed
---@field reasons string Reasons

---@class plan.decisions.adopted
---@field option string Option adopted
---@field differs_how string How it differs from what was consulted on
---@field origin "responses"|"officers"|"event"|string What prompted it

---@class plan.feedback
---@field publish_on Date Feedback due
---@field delay_reason string Reason for a delay
---@field channels string[] Channels. Where feedback appears; hub for the consultation hub.
---@field participants_told_by Date Participants to be told by
---@field reasons_promise plan.feedback.reasons_promise Promise of reasons. The promise to give reasons where a decision goes against people's views.
---@field results_published Date Results published. An event, planned in feedback.publish_on.
---@field feedback_published Date Feedback published. An event, planned in feedback.publish_on.
---@field participants_told Date Participants told. An event, planned in feedback.participants_told_by.
---@field we_asked string We asked
---@field you_said string You said
---@field we_did string We did
---@field next_steps string Next steps
---@field actions plan.feedback.actions.item[] Actions
---@field monitoring_after string How effects are watched afterwards

---@class plan.feedback.reasons_promise
---@field words string Words of the promise
---@field where string Where it is made

---@class plan.feedback.actions.item
---@field what string Action
---@field owner string Owner
---@field due Date Due
---@field done_on Date Done on. An event, planned in due.

---@class plan.judgements.item
---@field demand string Demand
---@field item string Item
---@field answer "met"|"not-met"|"unsure"|string Answer
---@field by string By whom
---@field role string Role
---@field on Date Date
---@field reasons string Reasons

---@class plan.polls.item
---@field notice_on Date Notice of election
---@field poll_on Date Polling day
---@field area string Area

---@class plan.extra
---@field [string] table A partner's own fields, from the schema.json of the plugin of that name.
