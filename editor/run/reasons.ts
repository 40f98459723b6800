/** An address as the engine writes it in a sentence: `shot-images:s01/02`, `scenes::plan`. */
const ADDRESS = /(?<![\p{L}\p{N}./-])([\p{L}\p{N}][\p{L}\p{N}._~-]*):([\p{L}\p{N}._~/-]*)(?::(?:plan|run|gather))?/gu

/** A node as a sentence names it: `Node "shot-images"`, `"shot-images"`. */
const QUOTED = /(?:[Nn]ode )?"([\p{L}\p{N}._~-]+)"/gu

/** A sentence of the engine in which nodes and addresses are said as the canvas says them: by the node's title and the item. */
export function inTitles(sentence: string, titleOf: (node: string) => string | undefined): string {
  return sentence.replace(QUOTED, (quoted, node: string) => titleOf(node) ?? quoted).replace(ADDRESS, (address, node: string, item: string) => {
    const title = titleOf(node)
    // An item with a tilde only stands for one that is not known yet.
    return title === undefined ? address : item === '' || item.includes('~') ? title : `${title} ${item}`
  })
}
