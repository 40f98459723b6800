import { createContext, useContext } from 'react'

/** How much of a node is drawn: all of it, its name, state and pictures, or only a painted plate. */
export type Detail = 'full' | 'simple' | 'painted'

const SIMPLE_BELOW = 0.55
const PAINTED_BELOW = 0.22

export const detailAt = (zoom: number): Detail => (zoom < PAINTED_BELOW ? 'painted' : zoom < SIMPLE_BELOW ? 'simple' : 'full')

const Context = createContext<Detail>('full')
export const DetailProvider = Context.Provider
export const useDetail = () => useContext(Context)
