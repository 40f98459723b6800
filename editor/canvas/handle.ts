import type { Point, Size } from '../document/layout.ts'

/** What commands may ask of the canvas while it is shown. Places are in its own units unless said otherwise. */
export interface CanvasHandle {
  /** Shows these nodes, or all. */
  fit(ids?: readonly string[]): void
  zoomTo(zoom: number): void
  zoomBy(factor: number): void
  /** The middle of what is seen. */
  centre(): Point
  /** A place for something of this size, as near below the middle as nothing lies, and in view. */
  room(size: Size): Point
  /** A place of the window on the canvas. */
  toCanvas(window: Point): Point
  /** Moves just so far that a node is seen, and gives it the focus. */
  reach(id: string): void
  sizeOf(id: string): Size
  /** Lays out these nodes, or all, as one edit. */
  tidy(): Promise<void>
}
