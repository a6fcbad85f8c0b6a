import { useSyncExternalStore } from 'react'

const never = (): (() => void) => () => undefined

/** True in the browser, false on the server and until the page has woken up. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
