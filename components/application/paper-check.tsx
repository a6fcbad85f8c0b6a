import { Disclosure } from '@/components/ui/disclosure'
import { Status } from '@/components/ui/status'
import { PAPER_CHECK, PAPER_HINTS } from '@/lib/copy/paper-checks'
import { wordFacts } from '@/lib/copy/refusal-facts'
import { say } from '@/lib/copy/say'
import { isToCheck, type PaperHint } from '@/lib/domain/paper/hints'
import type { PaperCheckView } from '@/lib/domain/paper/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

interface PaperCheckProps {
  /** `undefined`: nobody has looked at the file, and nothing is said. */
  check: PaperCheckView | undefined
  /** Of the file, for the pictures' names. */
  name: string
  staff?: boolean
  locale: Locale
}

const STATE_WORDS = { QUEUED: PAPER_CHECK.waiting, RUNNING: PAPER_CHECK.running, FAILED: PAPER_CHECK.failed } as const

/** What the system saw on a file: how far it is, or its hints with the places they speak of. */
export function PaperCheck({ check, name, staff = false, locale }: PaperCheckProps) {
  if (!check) return null
  if (check.state !== 'DONE') return <p className="text-s text-ink-3">{say(STATE_WORDS[check.state], locale)}</p>
  const toCheck = check.hints.filter(isToCheck).length
  if (check.hints.length === 0) return <p className="text-s text-ink-3">{say(PAPER_CHECK.clean, locale)}</p>
  const summary = say(toCheck > 0 ? PAPER_CHECK.toCheck : PAPER_CHECK.read, locale, { n: toCheck })
  return (
    <Disclosure
      summary={
        toCheck > 0 ? <Status code="you">{summary}</Status> : <span className="text-s text-ink-2">{summary}</span>
      }
    >
      <p className="text-s text-ink-3">{say(staff ? PAPER_CHECK.staffNote : PAPER_CHECK.note, locale)}</p>
      <ul className="mt-2 space-y-3">
        {check.hints.map((hint) => (
          <li key={hint.code + String(hint.facts['material'] ?? '')}>
            <p className={isToCheck(hint) ? 'font-semibold' : 'text-ink-2'}>{sayPaperHint(hint, check, locale)}</p>
            {hint.evidence.map((place) => (
              <Place key={place.page} place={place} check={check} name={name} locale={locale} />
            ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function sayPaperHint({ code, facts }: PaperHint, { titles }: PaperCheckView, locale: Locale): string {
  const { material, caseNo } = facts
  const title = titles[String(material)]
  return say(PAPER_HINTS[code], locale, {
    ...wordFacts(facts, locale),
    ...(title ? { material: say(title, locale) } : {}),
    ...(caseNo === '' ? { caseNo: say(PAPER_CHECK.draft, locale) } : {}),
  })
}

interface PlaceProps {
  place: PaperHint['evidence'][number]
  check: PaperCheckView
  name: string
  locale: Locale
}

/** The page as a small picture with the place framed; the picture is fetched when it is opened. */
function Place({ place: { page, boxes }, check, name, locale }: PlaceProps) {
  const picture = check.pages.find((one) => one.page === page)
  if (!picture) return null
  const { width, height } = picture
  const alt = say(boxes.length > 0 ? PAPER_CHECK.picture : PAPER_CHECK.wholePage, locale, { name, page })
  return (
    <details className="mt-1">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center text-s">
        {say(PAPER_CHECK.where, locale, { page })}
      </summary>
      <div className="relative mt-1 w-full max-w-[28rem] border border-line">
        {/* eslint-disable-next-line @next/next/no-img-element -- behind sign-in, already small */}
        <img
          src={routes.filePage(check.bindingId, page)}
          alt={alt}
          width={width}
          height={height}
          loading="lazy"
          className="block h-auto w-full"
        />
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${width} ${height}`}
          className="pointer-events-none absolute inset-0 h-full w-full"
        >
          {boxes.map(([x, y, w, h]) => (
            <rect
              key={`${x}-${y}`}
              x={x * width - MARGIN}
              y={y * height - MARGIN}
              width={w * width + 2 * MARGIN}
              height={h * height + 2 * MARGIN}
              rx="3"
              className="fill-none stroke-action stroke-[3]"
            />
          ))}
        </svg>
      </div>
    </details>
  )
}

const MARGIN = 4
