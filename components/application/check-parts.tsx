import { LinkRow } from '@/components/ui/link-row'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Tag } from '@/components/ui/tag'
import { CHECK, SECTION, TASK_STATES } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import type { CheckAnswersPage, CheckedRow, CheckedSection } from '@/lib/domain/application/views'
import type { ListDef } from '@/lib/domain/items/definition'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { sayAnswer, sayProblem, sayRowFacts, sayRowTitle, type Refs } from './answer-words'
import { materialAnchor, sayMaterial } from './material-row'
import { RuleList } from './rule-list'

interface PartProps {
  page: CheckAnswersPage
  locale: Locale
}

/** What must be put right first: every line leads straight to its field. */
export function MustFix({ page, locale }: PartProps) {
  const wrong = page.problems.filter(({ level }) => level === 'error')
  const open = page.sections.filter(({ state }) => state === 'unanswered')
  const blocking = page.rules.filter(({ blocks }) => blocks)
  if (wrong.length === 0 && open.length === 0 && blocking.length === 0) return null
  const href = (section: string, path = '') =>
    `${localeHref(locale, routes.draftSection(page.head.caseId, section))}?check=1${path && `#${path}`}`
  return (
    <section className="section" aria-labelledby="fix-title">
      <SectionHead id="fix-title" title={say(CHECK.mustFix, locale)} />
      <ul>
        {open.map((section) => (
          <LinkRow
            key={section.code}
            href={href(section.code)}
            title={say(section.title, locale)}
            aside={<Status code="none">{say(TASK_STATES.unanswered.word, locale)}</Status>}
          />
        ))}
        {wrong.map((problem) => {
          const section = page.sections.find(({ code }) => code === problem.section)
          return (
            <LinkRow
              key={`${problem.path}-${problem.code}`}
              href={href(problem.section, problem.path)}
              title={sayProblem(problem, locale)}
              note={section && say(section.title, locale)}
              aside={<Status code="late">{say(TASK_STATES.errors.word, locale)}</Status>}
            />
          )
        })}
      </ul>
      {blocking.length > 0 && <RuleList rules={blocking} caseId={page.head.caseId} locale={locale} />}
    </section>
  )
}

export const MissingPapers = ({ page, locale }: PartProps) =>
  page.missing.length === 0 ? null : (
    <section className="section" aria-labelledby="missing-title">
      <SectionHead
        id="missing-title"
        title={say(CHECK.missing, locale)}
        link={{
          href: localeHref(locale, routes.draftMaterials(page.head.caseId)),
          label: say(CHECK.goMaterials, locale),
        }}
      />
      <ul>
        {page.missing.map((material) => (
          <LinkRow
            key={materialAnchor(material)}
            href={`${localeHref(locale, routes.draftMaterials(page.head.caseId))}#${materialAnchor(material)}`}
            title={sayMaterial(material, locale)}
          />
        ))}
      </ul>
    </section>
  )

/** The checks, those that touch several items first: answers that do not agree are seen before anybody else sees them. */
export function RulesOfCheck({ page, locale }: PartProps) {
  const shared = new Set(page.conflicts.map(({ rule }) => rule))
  const others = page.rules.filter(({ rule, blocks }) => !blocks && !shared.has(rule))
  const conflicts = page.conflicts.filter(({ blocks }) => !blocks)
  return (
    <>
      {conflicts.length > 0 && (
        <section className="section" aria-labelledby="conflicts-title">
          <SectionHead id="conflicts-title" title={say(CHECK.conflicts, locale)} />
          <RuleList rules={conflicts} caseId={page.head.caseId} locale={locale} />
        </section>
      )}
      <section className="section" aria-labelledby="rules-title">
        <SectionHead id="rules-title" title={say(CHECK.rules, locale)} />
        <p className="mt-1 text-s text-ink-3">{say(others.length > 0 ? CHECK.rulesLead : CHECK.rulesNone, locale)}</p>
        <RuleList rules={others} caseId={page.head.caseId} locale={locale} />
      </section>
    </>
  )
}

export const AnswersOfCheck = ({ page, locale }: PartProps) => (
  <section className="section" aria-labelledby="answers-title">
    <SectionHead id="answers-title" title={say(CHECK.answers, locale)} />
    {page.sections.map((section) => (
      <SectionAnswers key={section.code} section={section} page={page} locale={locale} />
    ))}
  </section>
)

function SectionAnswers({ section, page, locale }: PartProps & { section: CheckedSection }) {
  const state = TASK_STATES[section.state]
  return (
    <section className="border-b border-line-soft py-4" aria-labelledby={`check-${section.code}`}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={`check-${section.code}`} className="text-h3 font-semibold">
          {say(section.title, locale)}
        </h3>
        <span className="flex items-baseline gap-4">
          <Status code={state.code}>{say(state.word, locale)}</Status>
          {page.head.editable && (
            <a
              href={localeHref(locale, routes.draftSection(page.head.caseId, section.code))}
              className="link inline-flex min-h-11 items-center"
            >
              {say(CHECK.change, locale)}
              <span className="sr-only"> {say(section.title, locale)}</span>
            </a>
          )}
        </span>
      </div>
      <dl className="known-values">
        {section.values.map(({ path, label, value, def, changed }) => (
          <div key={path}>
            <dt>{say(label, locale)}</dt>
            <dd>
              {sayAnswer(def, value, { refs: page.refs, locale }) || say(SECTION.blank, locale)}
              {changed && (
                <>
                  {' '}
                  <Tag tone="you">{say(SECTION.isChanged, locale)}</Tag>
                </>
              )}
            </dd>
          </div>
        ))}
        {section.lists.map(({ def, title, rows }) => (
          <div key={def.path}>
            <dt>{say(title, locale)}</dt>
            <dd>
              {rows.length === 0
                ? say(CHECK.noRows, locale)
                : [...Map.groupBy(rows, ({ parentKey }) => parentKey)].map(([parent, own]) => (
                    <div key={parent ?? ''} className="mb-2">
                      {parent !== null && (
                        <p className="font-semibold">
                          {parentTitle(section, def, parent, { refs: page.refs, locale })}
                        </p>
                      )}
                      <ul className="space-y-1">
                        {own.map((row) => (
                          <RowAnswers key={row.rowKey} list={def} row={row} refs={page.refs} locale={locale} />
                        ))}
                      </ul>
                    </div>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function parentTitle(
  { lists }: CheckedSection,
  { nestedIn }: ListDef,
  rowKey: string,
  context: { refs: Refs; locale: Locale },
): string {
  const list = lists.find(({ def }) => def.path === nestedIn?.list)
  const row = list?.rows.find((one) => one.rowKey === rowKey)
  return list && row ? sayRowTitle(list.def, row, context) : ''
}

/** Enough of an entry for whoever signs to see what it says; all of it is one tap away. */
const FACTS_OF_ROW = 5

interface RowAnswersProps {
  list: ListDef
  row: CheckedRow
  refs: Refs
  locale: Locale
}

function RowAnswers({ list, row, refs, locale }: RowAnswersProps) {
  const title = sayRowTitle(list, row, { refs, locale })
  const facts = sayRowFacts(list, row, { refs, locale }, FACTS_OF_ROW)
  return (
    <li>
      {row.change === 'removed' ? <del>{title}</del> : title}{' '}
      {row.change !== 'unchanged' && <Tag tone="you">{say(CHANGE[row.change], locale)}</Tag>}
      {facts !== '' && <span className="block text-s text-ink-3">{facts}</span>}
    </li>
  )
}

const CHANGE = { changed: SECTION.rowChanged, added: SECTION.added, removed: SECTION.removed } as const
