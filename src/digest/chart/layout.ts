/** How a chart is laid out. All in pixels of its own. */
export interface Layout {
  readonly width: number
  readonly height: number
  /** Where the bars stand. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly title: { readonly y: number; readonly size: number }
  readonly textSize: number
  /** The left edges of the legend's columns, where it begins, and how far its rows are apart. */
  readonly legend: { readonly columns: readonly number[]; readonly top: number; readonly row: number }
  /** What a date such as `30 Nov` takes, with room beside it: so much a character, and so much beside. */
  readonly date: { readonly character: number; readonly beside: number }
}

/** A picture in a chat. A telephone shows it at less than half of this. */
export const picture: Layout = {
  ...{ width: 800, height: 472, textSize: 24, title: { y: 40, size: 30 } },
  plot: { left: 90, right: 764, top: 154, bottom: 422 },
  legend: { columns: [20, 410], top: 64, row: 34 },
  date: { character: 11, beside: 14 },
}

/** Part of a web page: narrow, so that its text can be read where the page is 360 pixels wide. */
export const onPage: Layout = {
  ...{ width: 480, height: 438, textSize: 20, title: { y: 28, size: 24 } },
  plot: { left: 66, right: 476, top: 178, bottom: 398 },
  legend: { columns: [4], top: 44, row: 29 },
  date: { character: 12, beside: 12 },
}
