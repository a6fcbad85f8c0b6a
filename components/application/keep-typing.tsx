'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { KEPT } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

interface KeepTypingProps {
  caseId: string
  section: string
  /** Of the page as it is shown: another one means that it was saved since. */
  version: number
  /** Names that may be kept in the browser, rows as `list|column`: never an identity number, a mobile, a dose or an exam. */
  names: readonly string[]
  locale: Locale
}

interface Kept {
  readonly version: number
  /** Sent since it was typed: a newer version of the page then has it. */
  readonly sent: boolean
  readonly values: Readonly<Record<string, readonly string[]>>
}

/**
 * What was typed and not saved survives leaving the page by a link, in this tab alone, and is offered back; nothing is put into the
 * form without being asked for.
 */
export function KeepTyping({ caseId, section, version, names, locale }: KeepTypingProps) {
  const key = `typed:${caseId}:${section}`
  const [offer, setOffer] = useState<Kept | null>(null)

  useEffect(() => {
    const kept = read(key)
    if (kept && kept.sent && kept.version !== version) drop(key)
    else if (kept && isNews(kept)) queueMicrotask(() => setOffer(kept))
  }, [key, version])

  useEffect(() => {
    const may = new Set(names)
    const onInput = ({ target }: Event): void => {
      const field = target instanceof Element && 'name' in target && 'form' in target ? target : null
      const name = typeof field?.name === 'string' ? field.name : ''
      if (!(field?.form instanceof HTMLFormElement) || !may.has(plainName(name))) return
      const values = new FormData(field.form).getAll(name).filter((value) => typeof value === 'string')
      const before = read(key)
      write(key, { version, sent: false, values: { ...before?.values, [name]: values } })
    }
    const onSubmit = (): void => {
      const kept = read(key)
      if (kept) write(key, { ...kept, sent: true })
    }
    document.addEventListener('input', onInput)
    document.addEventListener('submit', onSubmit)
    return () => {
      document.removeEventListener('input', onInput)
      document.removeEventListener('submit', onSubmit)
    }
  }, [key, version, names])

  if (!offer) return null
  return (
    <Notice live title={say(KEPT.title, locale)} className="my-4">
      <p>{say(KEPT.lead, locale)}</p>
      {offer.version !== version && <p>{say(KEPT.older, locale)}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          type="button"
          size="sm"
          onClick={() => {
            putBack(offer)
            setOffer(null)
          }}
        >
          {say(KEPT.restore, locale)}
        </Button>
        <Button
          type="button"
          size="sm"
          onClick={() => {
            drop(key)
            setOffer(null)
          }}
        >
          {say(KEPT.drop, locale)}
        </Button>
      </div>
    </Notice>
  )
}

/** `b.devices[d1].model` → `b.devices|model`. */
const plainName = (name: string): string => name.replace(/\[[^\]]*\]\./, '|')

/** A browser without storage keeps nothing; the form works all the same. */
function read(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null // written by this module alone
  } catch {
    return null
  }
}

function write(key: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Full or forbidden: what is typed is still on the page.
  }
}

function drop(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Forbidden: then nothing was kept either.
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const fieldsNamed = (name: string): Field[] =>
  [...document.querySelectorAll<Field>(`[name="${CSS.escape(name)}"]`)].filter(({ type }) => type !== 'hidden')

const isTick = (field: Field): field is HTMLInputElement => field.type === 'radio' || field.type === 'checkbox'

const isSaid = (field: Field, values: readonly string[]): boolean =>
  isTick(field) ? field.checked === values.includes(field.value) : field.value === (values[0] ?? '')

const isNews = ({ values }: Kept): boolean =>
  Object.entries(values).some(([name, said]) => fieldsNamed(name).some((field) => !isSaid(field, said)))

function putBack({ values }: Kept): void {
  for (const [name, said] of Object.entries(values)) {
    for (const field of fieldsNamed(name)) {
      if (isTick(field)) field.checked = said.includes(field.value)
      else field.value = said[0] ?? ''
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
}
