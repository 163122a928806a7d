/** DataValidation: taken off only; the book keeps the rules of others as they are. */

import { hostType, method } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { sheetOf } from "./cells/area";
import type { Area } from "./cells/area";

export const dataValidationType: HostType<Area> = hostType<Area>("DataValidation", {
  methods: {
    Clear: method([], (area) => {
      const sheet = sheetOf(area);
      for (const box of area.boxes) sheet.clearDataValidation(box);
    }),
  },
});
