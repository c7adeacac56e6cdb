import { dirname } from 'node:path';
import ts from 'typescript';

/**
 * What declaration files export, and what of their own these declarations name; each sorted, without comments, and told once. A column
 * of a Drizzle table, which takes 17 lines there, is one line here.
 */
export function describeModules(files) {
  const options = { module: ts.ModuleKind.Node16, target: ts.ScriptTarget.ES2022, skipLibCheck: true, types: [] };
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const modules = files.map((file) => exportsOf(checker, program.getSourceFile(file), file));
  const known = new Set(modules.flat().map(({ symbol }) => symbol));
  return modules.map((exported, index) => {
    const named = namedBy(checker, exported, dirname(files[index]), known);
    return { exported: textsOf(exported), named: textsOf(named) };
  });
}

function exportsOf(checker, source, file) {
  if (source === undefined) throw new Error(`${file} is not there: npm run build`);
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(source));
  return symbols.map((symbol) => ({ name: symbol.name, symbol: followed(checker, symbol) }));
}

/** What is not exported anywhere but stands in what is, and in that, and so on. */
function namedBy(checker, exported, home, known) {
  const named = [];
  const waiting = [...exported];
  for (const { symbol } of waiting)
    for (const each of ownNamesIn(checker, symbol, home)) {
      if (known.has(each)) continue;
      known.add(each);
      const found = { name: each.name, symbol: each };
      waiting.push(found);
      named.push(found);
    }
  return named;
}

function textsOf(symbols) {
  const sorted = symbols.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.map(({ name, symbol }) => textOf(symbol, name));
}

function followed(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Symbols declared beside the module that the declarations of another one name. */
function ownNamesIn(checker, symbol, home) {
  const found = new Set();
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const meant = checker.getSymbolAtLocation(node);
      const each = meant && followed(checker, meant);
      const isOwn = each?.declarations?.some((one) => isTopLevel(one) && one.getSourceFile().fileName.startsWith(home));
      if (isOwn) found.add(each);
    }
    ts.forEachChild(node, visit);
  };
  for (const declaration of symbol.declarations ?? []) visit(declaration);
  return found;
}

/** A module is a symbol too, and stands in nothing. */
function isTopLevel(declaration) {
  const { parent } = statementOf(declaration);
  return parent !== undefined && ts.isSourceFile(parent);
}

function statementOf(declaration) {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/** All declarations of a symbol: a function may have several. */
function textOf(symbol, name) {
  const texts = (symbol.declarations ?? []).map((declaration) => {
    const { transformed } = ts.transform(statementOf(declaration), [shortColumns]);
    return printer.printNode(ts.EmitHint.Unspecified, transformed[0], declaration.getSourceFile());
  });
  const renamed = name === symbol.name ? [] : [`export { ${symbol.name} as ${name} };`];
  return [...texts.map((text) => text.replace(/^(export )?(declare )?/, '')), ...renamed].join('\n');
}

/** `PgColumn<{ name; tableName; dataType; ... }>` becomes `PgColumn<PgText, string, notNull>`. */
function shortColumns(context) {
  const { factory } = context;
  const visit = (node) => {
    const [config] =
      ts.isTypeReferenceNode(node) && lastName(node.typeName) === 'PgColumn' ? (node.typeArguments ?? []) : [];
    if (config === undefined || !ts.isTypeLiteralNode(config)) return ts.visitEachChild(node, visit, context);
    const types = new Map(config.members.map((member) => [member.name.text, member.type]));
    const isTrue = (key) => types.get(key)?.literal?.kind === ts.SyntaxKind.TrueKeyword;
    const word = (text) => factory.createTypeReferenceNode(text);
    return factory.createTypeReferenceNode('PgColumn', [
      word(types.get('columnType').literal.text),
      types.get('data'),
      ...['notNull', 'hasDefault', 'isPrimaryKey'].filter(isTrue).map(word),
      ...(types.get('generated')?.kind === ts.SyntaxKind.UndefinedKeyword ? [] : [word('generated')]),
    ]);
  };
  return (node) => visit(node);
}

function lastName(name) {
  return ts.isQualifiedName(name) ? name.right.text : name.text;
}
