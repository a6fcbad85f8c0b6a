import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/lib/actions/form-state'
import { sayInstant } from '@/lib/copy/dates'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import type { PointPhoto } from '@/lib/domain/inspection/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

interface Props {
  locale: Locale
  today: IsoDate
  code: string
  photos: readonly PointPhoto[]
  /** Without it photos are only shown. */
  remove?: { readonly action: FormAction; readonly newKey: () => string }
}

/** Photos with their time. Pressing one opens it. */
export function PhotoGrid({ locale, today, code, photos, remove }: Props) {
  if (photos.length === 0) return null
  return (
    <ul className="mt-2 grid grid-cols-2 gap-3 md:grid-cols-4">
      {photos.map(({ bindingId, name, at, isPicture }) => (
        <li key={bindingId} className="min-w-0">
          <a href={routes.file(bindingId)} target="_blank" rel="noreferrer" className="block">
            {isPicture ? (
              // Shown through the authorised route, which an image optimiser must not copy into a cache.
              // eslint-disable-next-line @next/next/no-img-element
              <img
                src={routes.file(bindingId)}
                alt={`${code} ${name}`}
                loading="lazy"
                className="aspect-[4/3] w-full border border-line object-cover"
              />
            ) : (
              <span className="link break-all">{name}</span>
            )}
            <span className="mt-1 block text-xs text-ink-2">{sayInstant(at, locale, today)}</span>
          </a>
          {remove && (
            <ActionForm action={remove.action} commandKey={remove.newKey()} locale={locale}>
              <input type="hidden" name="bindingId" value={bindingId} />
              <button type="submit" className="link min-h-11 text-s">
                {say(INSPECTOR.removePhoto, locale)}
                <span className="sr-only"> {name}</span>
              </button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
