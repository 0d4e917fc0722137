// node printable.mjs PAGE…: what is folded on the screen is open in print.
import { conclude, look_at } from "./tools.mjs";

const problems = await look_at(process.argv.slice(2), [{ width: 794 }], async (page, address) => {
  await page.goto(address);
  await page.emulateMediaType("print");
  const folded = await page.evaluate(
    () => [...document.querySelectorAll("details > :not(summary)")].filter((element) => element.getBoundingClientRect().height === 0).length,
  );
  return folded === 0 ? [] : [`${folded} folded parts would not be printed`];
});
conclude(problems);
