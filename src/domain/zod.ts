/** zod, told once and before any schema is made never to build code from text: the content security policy forbids it. */

import { z } from "zod";

z.config({ jitless: true });

export { z };
