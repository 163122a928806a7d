/** Serves the built workbench: `npm run workbench`. */

import { resolve } from "node:path";

import { serve } from "./static-server";

const PORT = 3001;
const FOLDER = resolve(__dirname, "../../../dist/workbench");

serve(FOLDER, PORT).then(
  () => process.stdout.write(`The workbench stands on http://localhost:${PORT}/ (stop it with Ctrl+C).\n`),
  (error: unknown) => {
    process.stderr.write(`The workbench could not be served on port ${PORT}: ${String(error)}\n`);
    process.exitCode = 1;
  },
);
