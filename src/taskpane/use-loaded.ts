/** What is worked out by code that is loaded when first used; null until it is there. */

import { useEffect, useState } from "react";

/** `keys`: what it depends on; `load` runs again when one of them changes, and only its latest result is taken. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((value) => {
      if (wanted) setLoaded(value);
    });
    return () => {
      wanted = false;
    };
    // What `load` closes over is what the caller named in `keys`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, keys);
  return loaded;
}
