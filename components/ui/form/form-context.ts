'use client'

import { createContext, use } from 'react'
import { type FormState, IDLE } from '@/lib/actions/form-state'

export const FormStateContext = createContext<FormState>(IDLE)

export interface KeptField {
  /** The sentence of the summary, or nothing. */
  readonly error: string | undefined
  /** What was typed before the form came back; `undefined` when it was not sent yet. */
  readonly kept: readonly string[] | undefined
}

/** Error and kept value of one field. `path` is the name under which the command reports it, the name when left out. */
export function useKeptField(name: string, path: string = name): KeptField {
  const state = use(FormStateContext)
  const sent = state.status !== 'idle' && state.status !== 'done'
  return {
    error: state.errors.find((error) => error.path === path)?.message,
    kept: sent ? (state.values[name] ?? []) : undefined,
  }
}
