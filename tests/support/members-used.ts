/** Finds every member of Office.js that code uses, with the requirement set that Microsoft's declarations give it and what guards it. */

import { resolve } from "node:path";

import ts from "typescript";

const ROOT = resolve(__dirname, "../..");
const DECLARATIONS = "/@types/office-js/";

export interface SetVersion {
  readonly set: string;
  /** "1.14". */
  readonly version: string;
}

export interface MemberUse {
  /** "Range.values", "ClearApplyTo.removeHyperlinks". */
  readonly member: string;
  /** Null where the declarations name no set. */
  readonly needs: SetVersion | null;
  /** What `isSetSupported` was asked before this use, in the same function or in one of the file's that it calls. */
  readonly guards: readonly SetVersion[];
  /** "src/excel/undo-group.ts:16". */
  readonly place: string;
}

/** Planted files by path in the project, beside those that are there. */
export type Planted = Readonly<Record<string, string>>;

/** Every use in the files that `wanted` chooses by their path in the project; types, enum texts and paths given to `load` count as uses. */
export function membersUsed(wanted: (file: string) => boolean, planted: Planted = {}): MemberUse[] {
  const { config } = ts.readConfigFile(resolve(ROOT, "tsconfig.json"), ts.sys.readFile) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ["src"] }, ts.sys, ROOT);
  const texts = new Map(Object.entries(planted).map(([file, text]) => [resolve(ROOT, file), text]));
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => texts.has(resolve(file)) || fileExists(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = texts.get(resolve(file));
    return text === undefined
      ? getSourceFile.call(host, file, target, ...rest)
      : ts.createSourceFile(file, text, target, true);
  };
  const pathOf = (file: string): string => file.slice(ROOT.length + 1).replaceAll("\\", "/");
  const chosen = fileNames.filter((file) => wanted(pathOf(resolve(file))));
  const program = ts.createProgram({ rootNames: [...chosen, ...texts.keys()], options, host });
  return program
    .getSourceFiles()
    .filter(({ fileName }) => chosen.includes(fileName) || texts.has(resolve(fileName)))
    .flatMap((file) => new Uses(program.getTypeChecker(), file, pathOf(resolve(file.fileName))).all());
}

class Uses {
  private readonly found: MemberUse[] = [];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly file: ts.SourceFile,
    private readonly path: string,
  ) {}

  all(): MemberUse[] {
    this.visit(this.file);
    return this.found;
  }

  private visit(node: ts.Node): void {
    if (ts.isCallExpression(node)) this.loadPaths(node);
    if (ts.isPropertyAccessExpression(node)) this.access(node);
    else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      this.property(node, this.checker.getTypeAtLocation(node.expression), node.argumentExpression.text);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      this.property(node, this.checker.getTypeAtLocation(node.parent), (node.propertyName ?? node.name).getText());
    else if (ts.isObjectLiteralElementLike(node) && node.name && ts.isObjectLiteralExpression(node.parent))
      this.property(node, this.checker.getContextualType(node.parent), node.name.getText().replace(/^["']|["']$/g, ""));
    else if (ts.isStringLiteralLike(node)) this.enumText(node);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  /** Of a method's overloads the one that is called, whose tag may be its own. */
  private access(node: ts.PropertyAccessExpression): void {
    const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
    const overload = called
      ? this.checker.getResolvedSignature(node.parent as ts.CallExpression)?.declaration
      : undefined;
    const symbol = this.checker.getSymbolAtLocation(node);
    if (overload && isMicrosofts(overload)) this.add(node, overload);
    else if (symbol) this.addSymbol(node, symbol);
  }

  private property(node: ts.Node, type: ts.Type | undefined, name: string): void {
    for (const symbol of membersNamed(this.checker, type, name)) this.addSymbol(node, symbol);
  }

  /** `range.load("values,format/fill/color")` uses what it names. */
  private loadPaths(call: ts.CallExpression): void {
    const { expression } = call;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return;
    const type = this.checker.getTypeAtLocation(expression.expression);
    for (const text of textsIn(call.arguments[0])) {
      for (const path of text.split(",")) this.loadPath(call, type, path.trim().split("/"));
    }
  }

  private loadPath(node: ts.Node, from: ts.Type, path: readonly string[]): void {
    let type: ts.Type | undefined = from;
    for (const name of path) {
      const [symbol]: ts.Symbol[] = membersNamed(this.checker, type, name);
      if (!symbol) throw new Error(`${this.placeOf(node)}: Office.js has no ${path.join("/")} to load`);
      this.addSymbol(node, symbol);
      const next: ts.Type = this.checker.getTypeOfSymbolAtLocation(symbol, node);
      type = this.checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
    }
  }

  /** A text that stands for a value of an enum: the declarations tag the enum's members, and offer the same method or property with the texts alone. */
  private enumText(node: ts.StringLiteralLike): void {
    const { parent } = node;
    if (ts.isCallExpression(parent)) {
      const at = parent.arguments.indexOf(node);
      const method = this.checker.getSymbolAtLocation(parent.expression);
      for (const each of (method?.declarations ?? []).filter(isMicrosofts)) {
        const parameter = (each as ts.SignatureDeclaration).parameters?.[at];
        if (parameter?.type) this.enumMembers(node, this.checker.getTypeFromTypeNode(parameter.type));
      }
      return;
    }
    const target =
      ts.isBinaryExpression(parent) && parent.right === node
        ? this.checker.getTypeAtLocation(parent.left)
        : this.checker.getContextualType(node);
    if (target) this.enumMembers(node, target);
  }

  private enumMembers(node: ts.StringLiteralLike, type: ts.Type): void {
    for (const each of type.isUnion() ? type.types : [type]) {
      const [declaration] = each.symbol?.declarations ?? [];
      if (!declaration || !ts.isEnumMember(declaration) || !isMicrosofts(declaration)) continue;
      if (each.isStringLiteral() && each.value === node.text) this.add(node, declaration);
    }
  }

  private addSymbol(node: ts.Node, symbol: ts.Symbol): void {
    const [declaration] = (symbol.declarations ?? []).filter(isMicrosofts);
    if (declaration) this.add(node, declaration);
  }

  private add(node: ts.Node, declaration: ts.Declaration): void {
    const place = this.placeOf(node);
    const member = nameOf(declaration);
    if (this.found.some((use) => use.member === member && use.place === place)) return;
    this.found.push({ member, needs: tagOf(declaration), guards: guardsBefore(node, this.file), place });
  }

  private placeOf(node: ts.Node): string {
    return `${this.path}:${this.file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  }
}

const isMicrosofts = (declaration: ts.Node): boolean =>
  declaration.getSourceFile().fileName.replaceAll("\\", "/").includes(DECLARATIONS);

function membersNamed(checker: ts.TypeChecker, type: ts.Type | undefined, name: string): ts.Symbol[] {
  if (!type) return [];
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((each) => checker.getPropertyOfType(each, name) ?? []);
}

function textsIn(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(textsIn) : [];
}

function nameOf(declaration: ts.Declaration): string {
  const own = (declaration as ts.NamedDeclaration).name?.getText() ?? "";
  for (let holder = declaration.parent; !ts.isSourceFile(holder); holder = holder.parent) {
    const { name } = holder as Partial<ts.NamedDeclaration>;
    if (name) return `${name.getText()}.${own}`;
  }
  return own;
}

/** The declaration's own tag, or that of the class, interface or enum which it stands in. Of several versions in one tag, the highest. */
function tagOf(declaration: ts.Node): SetVersion | null {
  for (let node = declaration; !ts.isSourceFile(node) && !ts.isModuleBlock(node); node = node.parent) {
    const comments = ts
      .getLeadingCommentRanges(node.getSourceFile().text, node.pos)
      ?.map(({ pos, end }) => node.getSourceFile().text.slice(pos, end));
    const said = (comments ?? []).join("\n");
    const tag = /\[ ?Api set: ([^\]]+)\]|\*\*Requirement set\*\*:[^|]*\|([^}]+)\}/.exec(said);
    const words = tag?.[1] ?? tag?.[2];
    if (!words) continue;
    const set = /[A-Z][A-Za-z]+/.exec(words)?.[0] ?? words.trim();
    const [highest] = [...words.matchAll(/\b\d+\.\d+\b/g)].map(([version]) => version).sort((a, b) => compare(b, a));
    // A set in preview has no version yet, and no Excel that it could be asked of.
    return { set, version: highest ?? "Infinity" };
  }
  return null;
}

/** Below 0 where the first version is the lower. */
export function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  return (a?.[0] ?? 0) - (b?.[0] ?? 0) || (a?.[1] ?? 0) - (b?.[1] ?? 0);
}

/** Questions to `isSetSupported` that stand before the node in its function, or in a function of the file that is called before it. */
function guardsBefore(node: ts.Node, file: ts.SourceFile): SetVersion[] {
  const home = topLevel(node);
  const before = callsIn(home).filter((call) => call.pos < node.getStart());
  const helpers = before.flatMap(({ expression }) =>
    file.statements.filter(
      (each) => ts.isFunctionDeclaration(each) && ts.isIdentifier(expression) && each.name?.text === expression.text,
    ),
  );
  return [...before, ...helpers.flatMap(callsIn)].flatMap(({ expression, arguments: [set, version] }) =>
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === "isSetSupported" &&
    set &&
    version &&
    ts.isStringLiteralLike(set) &&
    ts.isStringLiteralLike(version)
      ? [{ set: set.text, version: version.text }]
      : [],
  );
}

/** The function or other statement of the file, or the class's member, that a node stands in. */
function topLevel(node: ts.Node): ts.Node {
  let at = node;
  while (!ts.isSourceFile(at.parent) && !ts.isClassDeclaration(at.parent)) at = at.parent;
  return at;
}

function callsIn(node: ts.Node): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isCallExpression(each)) calls.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return calls;
}
