/** What the pane says where there is no Excel to work with. */

const SENTENCES = {
  blocked:
    "Microsoft's Office library could not be loaded, so PlanProof cannot reach Excel. Ask your IT team to allow appsforoffice.microsoft.com, then open the pane again. Your workbook has not been touched.",
  silent:
    "Excel has not answered for 15 seconds. Close the pane and open it again; if it stays so, close and open the workbook. Nothing has been changed.",
  elsewhere: "PlanProof works in Excel. Open your action plan in Excel and choose Check plan on the Home tab.",
} as const;

export function NoExcel({ reason }: { readonly reason: keyof typeof SENTENCES }): React.JSX.Element {
  return <p role="alert">{SENTENCES[reason]}</p>;
}
