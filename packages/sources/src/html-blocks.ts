/** Never text, whatever it holds. */
const DROPPED: ReadonlySet<string> = new Set(
  `script style noscript template svg math iframe frame frameset object embed applet canvas audio video select textarea
  button input dialog head title meta link base`.split(/\s+/u),
);
/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/u,
  ),
);

/** What is read of a node of linkedom's tree; the library's own types need those of a browser. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly getAttribute?: (name: string) => string | null;
  readonly hasAttribute?: (name: string) => boolean;
}

const [ELEMENT, TEXT] = [1, 3];

/**
 * Turns a tree of HTML to plain text: blocks parted by a blank line, a `<br>` a new line, cells of a row parted by " | ",
 * runs of white space one space. The tree is at most `LIMITS.markupDepth` deep.
 */
export function textOfHtml(root: HtmlNode | null): string {
  const blocks: string[] = [];
  let line = "";
  const endBlock = () => {
    const block = line
      .replace(/[ \t]*\n[ \t]*/gu, "\n")
      .replace(/^(?:\s|\| )+|(?:\s| \|)+$/gu, "")
      .trim();
    if (block !== "") blocks.push(block);
    line = "";
  };
  const walk = (node: HtmlNode, isPre: boolean): void => {
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? "";
      line += isPre ? text : text.replace(/[\s\u00a0]+/gu, " ");
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toLowerCase();
    if (DROPPED.has(name) || isHidden(node)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) endBlock();
    if (name === "br") line += "\n";
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, isPre || name === "pre");
    if (name === "td" || name === "th") line += " | ";
    if (isBlock) endBlock();
  };
  if (root !== null) walk(root, false);
  endBlock();
  return blocks.join("\n\n").replace(/ {2,}/gu, " ");
}

function isHidden(node: HtmlNode): boolean {
  return node.hasAttribute?.("hidden") === true || node.getAttribute?.("aria-hidden") === "true";
}
