/** How far a share that was found on a sample may be from the share of the whole. */

const Z = 1.96;

/** Wilson's 95% interval of a share, both ends 0 to 1; the whole of it where nothing was tried. */
export function wilson(found: number, tried: number): readonly [number, number] {
  if (tried === 0) return [0, 1];
  const share = found / tried;
  const spread = (Z * Z) / tried;
  const middle = (share + spread / 2) / (1 + spread);
  const reach = (Z * Math.sqrt((share * (1 - share)) / tried + spread / (4 * tried))) / (1 + spread);
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
