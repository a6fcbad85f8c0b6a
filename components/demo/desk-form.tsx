import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from '@/components/ui/button'
import type { Locale } from '@/lib/domain/shared/wording'

export type DeskAction = (form: FormData) => Promise<void>

interface DeskFormProps {
  action: DeskAction
  locale: Locale
  /** Hidden fields; several values under one name as a list. */
  fields?: Readonly<Record<string, string | readonly string[]>>
  label: ReactNode
  /** What the button is about, for those who hear it. */
  about?: string
  variant?: ButtonVariant
}

/** One button of the desk. */
export function DeskForm({ action, locale, fields = {}, label, about, variant }: DeskFormProps) {
  const entries = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      {entries.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button size="sm" variant={variant}>
        {label}
        {about && <span className="sr-only"> {about}</span>}
      </Button>
    </form>
  )
}
