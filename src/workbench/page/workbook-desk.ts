/** The page's end: asks the worker, and joins Microsoft's client to the workbook that lies there. */

import type { Bridge } from "../../host/bridge";
import type { FromWorker, QuestionName, Questions, ToWorker } from "./messages";

/** The file was at fault: the message is a sentence for the person. */
export class FileRefused extends Error {}

interface Waiting {
  readonly settle: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** The worker, or whatever hears and is heard as one. */
export interface Far {
  postMessage(message: ToWorker): void;
  addEventListener(type: "message", hear: (event: { data: FromWorker }) => void): void;
}

interface BridgeInit {
  readonly HostBridge: { init(bridge: Bridge): void };
}

export class WorkbookDesk {
  private number = 0;
  private books = 0;
  private bridge: Bridge | undefined;
  private readonly waiting = new Map<number, Waiting>();

  /** `changed` is called after each answer to the client: the workbook may look different. */
  constructor(
    private readonly far: Far,
    private readonly changed: () => void,
  ) {
    far.addEventListener("message", ({ data }) => this.hear(data));
  }

  /** Opens a workbook, or a new one for null, and joins the client to it; throws FileRefused where the file is no workbook. */
  async open(bytes: ArrayBuffer | null): Promise<Questions["open"]["answer"]> {
    const picture = await this.ask("open", { bytes });
    this.books += 1;
    const book = this.books;
    this.bridge = {
      sendMessageToHost: (wire) => this.far.postMessage({ wire, book }),
      onMessageFromHost: () => undefined,
    };
    (OfficeExtension as unknown as BridgeInit).HostBridge.init(this.bridge);
    return picture;
  }

  ask<Name extends QuestionName>(name: Name, ask: Questions[Name]["ask"]): Promise<Questions[Name]["answer"]> {
    this.number += 1;
    const { number } = this;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { settle: (answer) => resolve(answer as Questions[Name]["answer"]), fail: reject });
      this.far.postMessage({ number, name, ask } as ToWorker);
    });
  }

  private hear(message: FromWorker): void {
    if ("wire" in message) {
      if (message.book === this.books) this.bridge?.onMessageFromHost(message.wire);
      this.changed();
      return;
    }
    const waiting = this.waiting.get(message.number);
    this.waiting.delete(message.number);
    if ("answer" in message) waiting?.settle(message.answer);
    else if ("refusal" in message) waiting?.fail(new FileRefused(message.refusal));
    else waiting?.fail(new Error(message.broken));
  }
}
