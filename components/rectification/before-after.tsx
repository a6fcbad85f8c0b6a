import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import type { FindingPhoto, FindingView } from '@/lib/domain/rectification/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

interface Props {
  locale: Locale
  finding: FindingView
}

/** How it looked at the visit beside how it looks now; only what failed is shown (USERS B19). */
export const BeforeAfter = ({ locale, finding }: Props) => (
  <div className="mt-3 grid gap-4 md:grid-cols-2">
    <Side locale={locale} title={say(SUPERVISOR.before, locale)} files={finding.before} />
    <Side locale={locale} title={say(SUPERVISOR.after, locale)} files={finding.after} />
  </div>
)

export function Side({ locale, title, files }: { locale: Locale; title: string; files: readonly FindingPhoto[] }) {
  return (
    <div className="min-w-0">
      <p className="text-s text-ink-3">{title}</p>
      {files.length === 0 && <p className="mt-1 text-s">{say(SUPERVISOR.noPhoto, locale)}</p>}
      <ul className="mt-1 space-y-2">
        {files.map(({ bindingId, name, isPicture }) => (
          <li key={bindingId}>
            <a href={routes.file(bindingId)} target="_blank" rel="noreferrer" className="block">
              {isPicture ? (
                // Shown through the authorised route, which an image optimiser must not copy into a cache.
                // eslint-disable-next-line @next/next/no-img-element
                <img
                  src={routes.file(bindingId)}
                  alt={`${title} ${name}`}
                  loading="lazy"
                  className="aspect-[4/3] w-full border border-line object-cover"
                />
              ) : (
                <span className="link inline-flex min-h-11 items-center break-all">
                  {say(SUPERVISOR.openFile, locale, { name })}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
