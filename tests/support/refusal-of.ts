/** What the client reports when a run fails: Excel's code and the place, for tests to read. */

export interface Refusal {
  readonly code: string;
  readonly place: string | undefined;
  readonly message: string;
}

/** The refusal that the run ends with; throws where it does not fail. */
export async function refusalOf(running: Promise<unknown>): Promise<Refusal> {
  try {
    await running;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return { code, place: debugInfo?.errorLocation, message };
  }
  throw new Error("The run was expected to fail and did not.");
}

export async function codeOf(running: Promise<unknown>): Promise<string> {
  return (await refusalOf(running)).code;
}
