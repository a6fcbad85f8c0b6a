'use client'

import { useEffect, useRef } from 'react'

interface SaveOpenRowsProps {
  /** Id of the page's own form, whose buttons go on. */
  form: string
  /** Of the page: another one means that an entry was saved. */
  version: number
}

const isRow = (form: HTMLFormElement): boolean => form.elements.namedItem('rowKey') !== null

const saysUnchanged = (form: HTMLFormElement): boolean =>
  form.querySelector('input[name^="pair-"][value="unchanged"]:checked') !== null

/**
 * Entries have forms of their own. Whoever typed into one and presses the button of the page means both: the entry is saved
 * first, and the press goes on when it is. Without script each entry is saved by its own button.
 */
export function SaveOpenRows({ form, version }: SaveOpenRowsProps) {
  const typed = useRef(new Set<HTMLFormElement>())
  const pressed = useRef<HTMLElement | null>(null)

  useEffect(() => {
    const onInput = (event: Event): void => {
      pressed.current = null
      const own =
        event.target instanceof HTMLInputElement ||
        event.target instanceof HTMLTextAreaElement ||
        event.target instanceof HTMLSelectElement
          ? event.target.form
          : null
      if (own && isRow(own)) typed.current.add(own)
    }
    const onSubmit = (event: SubmitEvent): void => {
      const sent = event.target
      if (!(sent instanceof HTMLFormElement)) return
      if (isRow(sent)) typed.current.delete(sent)
      if (sent.id !== form) return
      const open = [...typed.current].find((row) => row.isConnected && !saysUnchanged(row))
      if (!open) return
      event.preventDefault()
      event.stopImmediatePropagation()
      pressed.current = event.submitter
      open.requestSubmit()
    }
    document.addEventListener('input', onInput)
    document.addEventListener('submit', onSubmit, true)
    return () => {
      document.removeEventListener('input', onInput)
      document.removeEventListener('submit', onSubmit, true)
    }
  }, [form])

  useEffect(() => {
    const button = pressed.current
    pressed.current = null
    const page = document.getElementById(form)
    if (button?.isConnected && page instanceof HTMLFormElement) page.requestSubmit(button)
  }, [form, version])

  return null
}
