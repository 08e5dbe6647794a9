/** What we use of a page's tree. The program does not have a browser's types, because it runs in none. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
}

export interface DomElement extends DomNode {
  textContent: string | null
  readonly tagName: string
  readonly isConnected: boolean
  readonly children: Iterable<DomElement>
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  closest(selector: string): DomElement | null
  contains(other: DomElement): boolean
  readonly parentElement: DomElement | null
  readonly nextElementSibling: DomElement | null
  append(child: DomNode | string): void
  before(sibling: DomElement): void
  remove(): void
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null
  readonly body: DomElement
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  createElement(name: string): DomElement
}
