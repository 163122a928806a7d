/** Where the workbench starts: starts the worker, gives Office the members that the client alone lacks, shows the page. */

import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

import { officeOver } from "../office-members";
import { Workbench } from "./Workbench";

const place = document.getElementById("root");
if (!place) throw new Error("The page has no place for the workbench.");

Object.assign(globalThis, { Office: officeOver(Office) });
const far = new Worker(new URL("./worker.ts", import.meta.url), { name: "worker" });
document.body.style.margin = "0";
createRoot(place).render(
  <FluentProvider theme={{ ...webLightTheme, fontFamilyBase: "Arial, sans-serif", colorBrandBackground: "#005EB8" }}>
    <Workbench far={far} />
  </FluentProvider>,
);
