/** The desk that a workbook lies on, in the worker: answers the page's questions and passes on what Microsoft's client says. */

import type { Book } from "../../host/book/book";
import { BookFileError } from "../../host/book/book-file-error";
import { openBook } from "../../host/book/open-book";
import { createHost, type Host } from "../../host/bridge";
import type { FromWorker, ToWorker } from "./messages";
import { pictureOf } from "./picture";

/** The add-in's id and version in its manifest: whose settings the workbook keeps. */
const ADD_IN = { id: "709c18bf-f320-4b7c-b1b7-8ad466f469f3", version: "0.1.0.0" };

type Question = Extract<ToWorker, { number: number }>;

export class Desk {
  private host: Host | undefined;
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
      case "open": {
        const book = await openBook(new Uint8Array(question.ask.bytes), { addIn: ADD_IN });
        this.host = createHost(book);
        this.count += 1;
        return pictureOf(book);
      }
      case "look":
        return pictureOf(this.book());
      case "select": {
        const { sheetId, row, column } = question.ask;
        this.book().select(sheetId, { row, column, rows: 1, columns: 1 });
        return pictureOf(this.book());
      }
      case "save":
        return this.book().save();
    }
  }

  private pass(text: string, book: number): void {
    if (book !== this.count) return;
    const answer = this.host?.answer(text);
    const [broken] = this.host?.breakdowns ?? [];
    if (broken) throw broken;
    if (answer !== undefined) this.say({ wire: answer, book });
  }

  private book(): Book {
    if (!this.host) throw new Error("No workbook is open.");
    return this.host.book;
  }
}
