/** The ten lines on the sheet "How to" of an empty tracker. */

export const HOW_TO: readonly string[] = [
  "On the sheet Plan, type the name of your plan over the title. In row 3, type the senior responsible officer (the post) and the day the plan was agreed.",
  "Give each action a row of its own, and each row a Ref that never changes. The table grows by itself when you type in the row below it.",
  "Fill in what stands under the dark blue headings in every row. Leave the rest blank where there is nothing to say: a blank is better than a guess.",
  "Choose Status, RAG rating and Priority from their lists. Type dates as dates, such as 31/03/2025.",
  "Never change a Due date. If the day moves, type the new one under Revised date, and say why and who agreed to it.",
  "Before each report, bring Status, % complete, Progress and Last updated up to date. Begin each progress note with its day.",
  "When an action is done, choose Complete, type the day under Date completed, and say under Evidence what shows it.",
  "Press the + above the headings to see the columns that are folded away, such as Evidence and Decision.",
  "On the sheet Measures, keep a row for each success measure: the figure at the start, the latest one, the one to reach, and by when.",
  "Then check the plan with PlanProof: it says what is missing, rates every action with a reason, and writes the committee pack into this workbook.",
];
