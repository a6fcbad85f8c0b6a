import { BottomBar } from '@/components/ui/bottom-bar'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { SegmentBar } from '@/components/ui/segment-bar'
import { sayDate } from '@/lib/copy/dates'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import type { StatusCode } from '@/lib/copy/status'
import type { CheckAnswer } from '@/lib/domain/inspection/checklist'
import { isRecordedVisit } from '@/lib/domain/inspection/status'
import type { PointView, VisitPage } from '@/lib/domain/inspection/views'
import { type Place, PLACES } from '@/lib/domain/items/definition'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { PLACE_NAMES } from '@/lib/domain/items/places'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { CheckPoint, type PointContext } from './check-point'

interface Props {
  locale: Locale
  visit: VisitPage
  place: Place
  context: PointContext
}

const SEGMENT: Record<CheckAnswer, StatusCode> = { MET: 'ok', BASIC: 'ok', NOT_MET: 'late', NA: 'na' }
const segmentOf = ({ answer }: PointView): StatusCode => (answer ? SEGMENT[answer] : 'none')
const answeredOf = (points: readonly PointView[]): number => points.filter(({ answer }) => answer !== null).length

export const placesOf = ({ points }: Pick<VisitPage, 'points'>): Place[] =>
  PLACES.filter((place) => points.some((point) => point.place === place))

const isOpen = ({ answer, fact, photos }: PointView): boolean =>
  answer === null || (answer === 'NOT_MET' && (!fact || photos.length === 0))

/** Where the round stands: the first place with a point that is open, or not met and not yet described. */
export const firstOpenPlace = (visit: Pick<VisitPage, 'points'>): Place =>
  visit.points.find(isOpen)?.place ?? placesOf(visit)[0] ?? 'entrance'

export const placeHref = (locale: Locale, visitId: string, place: Place, code?: string): string =>
  localeHref(locale, `${routes.visit(visitId)}?place=${place}${code ? `#${code}` : ''}`)

/** The points of one place, as one walks through the building. */
export function Checklist({ locale, visit, place, context }: Props) {
  const points = visit.points.filter((point) => point.place === place)
  const count = (...answers: (CheckAnswer | null)[]): number =>
    points.filter(({ answer }) => answers.includes(answer)).length
  const words = { place: say(PLACE_NAMES[place], locale), total: points.length, answered: answeredOf(points) }
  const title = say(INSPECTOR.placeTitle, locale, words)
  const items = visit.letters.map((letter) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', ')
  return (
    <section className="mt-6" aria-labelledby="place-title">
      <h2 id="place-title" className="text-h2 font-semibold">
        {title}
      </h2>
      <div className="mt-2">
        <SegmentBar segments={points.map(segmentOf)} label={title} />
      </div>
      <p className="mt-2 flex flex-wrap gap-x-4 text-s">
        <span className="text-done">{say(INSPECTOR.countMet, locale, { count: count('MET', 'BASIC') })}</span>
        <span className="text-late">{say(INSPECTOR.countNotMet, locale, { count: count('NOT_MET') })}</span>
        <span className="text-ink-2">{say(INSPECTOR.countOpen, locale, { count: count(null) })}</span>
        <span className="text-ink-3 md:ml-auto">
          {say(INSPECTOR.countAll, locale, { items, answered: answeredOf(visit.points), total: visit.points.length })}
        </span>
      </p>
      <Places locale={locale} visit={visit} place={place} />
      {points.map((point) => (
        <CheckPoint key={point.checkId} point={point} context={context} />
      ))}
      {(!context.locked || isRecordedVisit(visit)) && <ChecklistBar locale={locale} visit={visit} place={place} />}
    </section>
  )
}

/** 换一组: every place with how far it is. */
function Places({ locale, visit, place }: Omit<Props, 'context'>) {
  return (
    <nav aria-label={say(INSPECTOR.places, locale)} className="mt-2">
      <Disclosure summary={<span className="text-action">{say(INSPECTOR.otherPlace, locale)}</span>}>
        <ul>
          {placesOf(visit).map((one) => {
            const points = visit.points.filter((point) => point.place === one)
            return (
              <li key={one} className="border-t border-line-soft">
                <a
                  href={placeHref(locale, visit.visitId, one)}
                  aria-current={one === place ? 'page' : undefined}
                  className="flex min-h-11 items-center justify-between gap-4"
                >
                  <span className={one === place ? 'font-semibold' : 'link'}>{say(PLACE_NAMES[one], locale)}</span>
                  <span className="text-s text-ink-3">
                    {answeredOf(points)}/{points.length}
                  </span>
                </a>
              </li>
            )
          })}
        </ul>
      </Disclosure>
    </nav>
  )
}

/** The next open point in the order of the round, from this place on and round again. */
function nextOpen({ points }: VisitPage, place: Place): PointView | null {
  const open = points.filter(({ answer }) => answer === null)
  return open.find((point) => PLACES.indexOf(point.place) >= PLACES.indexOf(place)) ?? open[0] ?? null
}

function ChecklistBar({ locale, visit, place }: Omit<Props, 'context'>) {
  const next = nextOpen(visit, place)
  const names = visit.officers.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ')
  const date = sayDate(visit.checklistFrom, locale)
  return (
    <BottomBar note={say(INSPECTOR.crew, locale, { names, date })}>
      {next && (
        <ButtonLink href={placeHref(locale, visit.visitId, next.place, next.code)}>
          {say(INSPECTOR.nextOpen, locale)}
        </ButtonLink>
      )}
      <ButtonLink href={localeHref(locale, routes.visitSign(visit.visitId))} variant="primary">
        {say(INSPECTOR.toSummary, locale)}
      </ButtonLink>
    </BottomBar>
  )
}
