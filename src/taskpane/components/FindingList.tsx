/** The findings in three groups, advice folded away; a click on one shows its cell. */

import { Badge, Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";

import type { Fix } from "../../domain/finding";
import { readAddress, type CellRef } from "../../domain/grid";
import type { Review, ReviewFinding } from "../../domain/review-schema";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  finding: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "4px",
    padding: "8px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  line: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
});

const GROUPS: readonly { title: string; open: boolean; holds: (finding: ReviewFinding) => boolean }[] = [
  { title: "Before the paper goes", open: true, holds: (finding) => finding.beforePaper },
  { title: "Worth mending", open: true, holds: (finding) => !finding.beforePaper && finding.severity !== "advice" },
  { title: "Advice", open: false, holds: (finding) => !finding.beforePaper && finding.severity === "advice" },
];

const BADGES = { error: "danger", warning: "warning", advice: "informative" } as const;

interface Props {
  readonly review: Review;
  readonly disabled: boolean;
  readonly onSelect: (cell: CellRef) => void;
  readonly onFix: (fix: Fix) => void;
}

export function FindingList(props: Props): React.JSX.Element {
  const styles = useStyles();
  const { findings, counts } = props.review;
  const checked = `${counts.lines} rows checked against ${counts.rules} rules`;
  if (findings.length === 0) return <Text weight="semibold">No findings: {checked}.</Text>;
  return (
    <section aria-label="Findings">
      <Text block>
        {checked}: {findings.length} {findings.length === 1 ? "finding" : "findings"}.
      </Text>
      {GROUPS.map(({ title, open, holds }) => {
        const held = findings.filter(holds);
        if (held.length === 0) return null;
        return (
          <details key={title} open={open}>
            <summary>
              <Text weight="semibold">
                {title} ({held.length})
              </Text>
            </summary>
            <ul className={styles.group}>
              {held.map((finding) => (
                <FindingItem
                  key={`${finding.rule} ${finding.sheet} ${finding.cell} ${finding.message}`}
                  finding={finding}
                  {...props}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function FindingItem({
  finding,
  onSelect,
  onFix,
  disabled,
}: Props & { readonly finding: ReviewFinding }): React.JSX.Element {
  const styles = useStyles();
  const { fix } = finding;
  return (
    <li className={styles.finding}>
      <span className={styles.line}>
        <Badge appearance="tint" color={BADGES[finding.severity]}>
          {finding.severity}
        </Badge>
        <Link as="button" disabled={disabled} onClick={() => onSelect(refOf(finding.sheet, finding.cell))}>
          {finding.sheet} {finding.cell}
        </Link>
        {finding.count > 1 && <Text>{finding.count} cells</Text>}
      </span>
      <Text weight="semibold">{finding.message}</Text>
      <Text>{finding.why}</Text>
      <Text>{finding.mend}</Text>
      {fix && (
        <span className={styles.line}>
          <Text>
            {fix.old} → {fix.new}
          </Text>
          <Button
            size="small"
            disabled={disabled}
            onClick={() => onFix({ cell: refOf(fix.sheet, fix.cell), old: fix.old, new: fix.new })}
          >
            Change it
          </Button>
        </span>
      )}
    </li>
  );
}

function refOf(sheet: string, cell: string): CellRef {
  const area = readAddress(cell);
  return { sheet, row: area?.top ?? 1, column: area?.left ?? 1 };
}
