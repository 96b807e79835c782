// An ESLint rule: everything that an index.ts exports carries the docstring of the house style, with its five headings.
import ts from "typescript";

const HEADINGS = ["Shape", "Units", "Empty", "Errors", "Source"];

/** Reports each exported name whose declaration lacks a docstring, or whose docstring lacks a heading. */
export const requireDocstring = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      none: "{{name}} has no docstring. Expected one sentence, then Shape, Units, Empty, Errors and Source.",
      part: "The docstring of {{name}} lacks: {{missing}}.",
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    return {
      ExportSpecifier(node) {
        const exported = checker.getSymbolAtLocation(esTreeNodeToTSNodeMap.get(node).name);
        if (exported === undefined) return;
        const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        const text = commentsOf(symbol).join("\n");
        const data = { name: symbol.getName() };
        if (text === "") return context.report({ node, messageId: "none", data });
        const missing = HEADINGS.filter((heading) => !new RegExp(`\\b${heading}\\b[^.]*[:,]`, "u").test(text));
        if (missing.length > 0)
          context.report({ node, messageId: "part", data: { ...data, missing: missing.join(", ") } });
      },
    };
  },
};

function commentsOf(symbol) {
  return (symbol.declarations ?? []).flatMap((declaration) =>
    ts.getJSDocCommentsAndTags(declaration).map((comment) => comment.getText()),
  );
}
