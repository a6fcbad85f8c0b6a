'use client'

import { use, useState } from 'react'
import { FormStateContext } from '@/components/ui/form/form-context'
import { Notice } from '@/components/ui/notice'
import { CONFLICT } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { SectionConflict as Conflict } from '@/lib/domain/application/section-conflict'
import type { Locale } from '@/lib/domain/shared/wording'

function useConflict(): Conflict | null {
  const { answer } = use(FormStateContext)
  return (answer?.['conflict'] as Conflict | undefined) ?? null // put there by answerSectionAction alone
}

/** The version the form goes on from: after a conflict that of the page as it is now. */
export function SectionVersion({ version }: { version: number }) {
  return <input type="hidden" name="version" value={useConflict()?.version ?? version} />
}

/** A page somebody else saved first: mine or theirs, field by field; the typed answers stand below as they were typed. */
export function SectionConflict({ locale }: { locale: Locale }) {
  const conflict = useConflict()
  return conflict && <Fields key={conflict.version} conflict={conflict} locale={locale} />
}

function Fields({ conflict, locale }: { conflict: Conflict; locale: Locale }) {
  const [picks, setPicks] = useState<Readonly<Record<string, string>>>({})
  const said = (text: string): string => text || say(CONFLICT.blank, locale)
  return (
    <Notice tone="late" live title={say(CONFLICT.title, locale)} className="my-5">
      <p>
        {say(
          conflict.fields.length === 0 ? CONFLICT.same : conflict.choose ? CONFLICT.lead : CONFLICT.unchanged,
          locale,
        )}
      </p>
      {conflict.fields.map(({ path, label, mine, theirs, side }) => (
        <fieldset key={path} className="mt-3">
          <legend className="font-semibold">{label}</legend>
          {(['mine', 'theirs'] as const).map((one) => (
            <label key={one} className="mr-6 inline-flex min-h-11 items-center gap-2">
              {conflict.choose && (
                <input
                  type="radio"
                  name={`keep.${path}`}
                  value={one}
                  checked={(picks[path] ?? (side === 'theirs' ? 'theirs' : 'mine')) === one}
                  onChange={() => setPicks({ ...picks, [path]: one })}
                />
              )}
              {say(CONFLICT[one], locale, { value: said(one === 'mine' ? mine : theirs) })}
            </label>
          ))}
        </fieldset>
      ))}
    </Notice>
  )
}
