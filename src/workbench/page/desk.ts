/** The desk that a workbook lies on, in the worker: answers the page's questions and passes on what Microsoft's client says. */

import { BookError } from "../../host/book/book";
import { BookFileError } from "../../host/book/book-file-error";
import { newBook, openBook } from "../../host/book/open-book";
import { createHost, type Host } from "../../host/bridge";
import { saveDescribed } from "../describe-charts";
import { HostError } from "../../host/wire/host-error";
import type { FromWorker, Questions, ToWorker } from "./messages";
import { Painter, type SheetPicture } from "./picture";
import { updateOf, type BookUpdate } from "./sheet-changes";

/** The add-in's id and version in its manifest: whose settings the workbook keeps. */
export const ADD_IN = { id: "709c18bf-f320-4b7c-b1b7-8ad466f469f3", version: "0.1.0.0" };

type Question = Extract<ToWorker, { number: number }>;

interface Opened {
  readonly host: Host;
  readonly painter: Painter;
  /** What the page was last told of the sheet in front. */
  told: SheetPicture | null;
  /** Id of the sheet that a new workbook came with. */
  readonly blank: string | null;
}

export class Desk {
  private opened: Opened | undefined;
  /** Which workbook lies here: the first, the second … What is said to an earlier one is not answered. */
  private count = 0;

  constructor(private readonly say: (message: FromWorker) => void) {}

  async hear(message: ToWorker): Promise<void> {
    if ("wire" in message) {
      this.pass(message.wire, message.book);
      return;
    }
    const { number } = message;
    try {
      this.say({ number, answer: await this.answer(message) });
    } catch (error) {
      if (error instanceof BookFileError) this.say({ number, refusal: error.message });
      else this.say({ number, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  private async answer(question: Question): Promise<unknown> {
    switch (question.name) {
      case "open":
        await this.open(question.ask.bytes);
        return this.update(null);
      case "look":
        return this.update(question.ask.known);
      case "select": {
        const { sheetId, row, column, known } = question.ask;
        this.lying().host.book.select(sheetId, { row, column, rows: 1, columns: 1 });
        return this.update(known);
      }
      case "type":
        return { refusal: this.type(question.ask) };
      case "dropBlank":
        this.dropBlank();
        return this.update(null);
      case "save":
        return saveDescribed(this.lying().host.book);
    }
  }

  private async open(bytes: ArrayBuffer | null): Promise<void> {
    const book = bytes ? await openBook(new Uint8Array(bytes), { addIn: ADD_IN }) : await newBook({ addIn: ADD_IN });
    const host = createHost(book);
    const blank = bytes ? null : (book.sheets()[0]?.id ?? null);
    this.opened = { host, painter: new Painter(book), told: null, blank };
    this.count += 1;
    const { count } = this;
    host.bridge.onMessageFromHost = (wire) => this.say({ wire, book: count });
  }

  private dropBlank(): void {
    const { host, blank } = this.lying();
    const { book } = host;
    if (blank !== null && book.sheets().length > 1) book.removeSheet(blank);
    const [first] = book.sheets();
    if (first) book.activate(first.id);
  }

  private update(known: string | null): BookUpdate {
    const lying = this.lying();
    const picture = lying.painter.paint();
    const { told } = lying;
    lying.told = picture.sheet;
    return updateOf(picture, told && told.frame.id === known ? told : null);
  }

  private type({ sheetId, row, column, texts }: Questions["type"]["ask"]): string | null {
    try {
      this.lying().host.type(sheetId, { row, column }, texts);
      return null;
    } catch (error) {
      if (error instanceof HostError || error instanceof BookError) return error.message;
      throw error;
    }
  }

  private pass(text: string, book: number): void {
    if (book !== this.count) return;
    const host = this.opened?.host;
    const answer = host?.answer(text);
    const [broken] = host?.breakdowns ?? [];
    if (broken) throw broken;
    if (answer !== undefined) this.say({ wire: answer, book });
  }

  private lying(): Opened {
    if (!this.opened) throw new Error("No workbook is open.");
    return this.opened;
  }
}
