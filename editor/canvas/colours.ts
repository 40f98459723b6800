import { createContext, useContext } from 'react'

const Context = createContext<ReadonlyMap<string, string>>(new Map())
export const ColoursProvider = Context.Provider
/** The colour of each type of value. */
export const useColours = () => useContext(Context)
