/** What this pane has loaded, and from where: the proof, to be seen, that nothing goes anywhere else. */

import { Text } from "@fluentui/react-components";

import { plural } from "../../words";
import { useLook } from "../use-look";

export function HostsContacted(): React.JSX.Element {
  const look = useLook();
  const counts = new Map<string, number>();
  for (const { name } of performance.getEntriesByType?.("resource") ?? []) {
    const { host } = new URL(name, location.href);
    if (host !== "") counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const elsewhere = [...counts].filter(([host]) => host !== location.host);
  return (
    <section aria-label="Files loaded" className={look.card}>
      <Text block>
        {plural(counts.get(location.host) ?? 0, "file")} loaded from PlanProof&apos;s own address. Nothing was sent
        there.
      </Text>
      <Text block>
        {elsewhere.length === 0
          ? "0 requests to anywhere else."
          : `From elsewhere, by Microsoft's library: ${elsewhere.map(([host, count]) => `${host} (${count})`).join(", ")}.`}
      </Text>
    </section>
  );
}
