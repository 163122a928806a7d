/**
 * Tells zod never to build code from text, which the content security policy forbids. Imported before zod by every file that makes a
 * schema: afterwards it is too late. Not a re-export of zod, since the build could then no longer leave out its messages in fifty languages.
 */

import { config } from "zod";

config({ jitless: true });
