import { PaperCheck } from '@/components/application/paper-check'
import { EmptyState } from '@/components/ui/empty-state'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { sayInstant } from '@/lib/copy/dates'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import type { FileView, MaterialView } from '@/lib/domain/application/views'
import type { ReviewCase } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'
import { AnswerPages } from './answer-pages'
import { ImageViewer } from './image-viewer'
import type { GoTo, Place } from './place'

interface PaperPaneProps {
  view: ReviewCase
  place: Place
  goTo: GoTo
  locale: Locale
}

export const keyOf = ({ code, rowKey }: Pick<MaterialView, 'code' | 'rowKey'>): string => `${code}:${rowKey}`

/** The evidence in the middle: one paper at a time, in the page, never in a window of its own. */
export function PaperPane({ view, place, goTo, locale }: PaperPaneProps) {
  const { materials } = view
  const withFiles = materials.filter(({ files }) => files.length > 0)
  const chosen =
    place.paper === 'answers' ? null : (materials.find((one) => keyOf(one) === place.paper) ?? withFiles[0] ?? null)
  const isAnswers = place.paper === 'answers' || chosen === null
  return (
    <section aria-label={say(REVIEW.papers, locale)}>
      <nav aria-label={say(REVIEW.papers, locale)} className="flex flex-wrap gap-2 pb-3">
        <Chip href={goTo({ paper: 'answers', pane: 'view', file: 1 })} pressed={isAnswers}>
          {say(REVIEW.allAnswers, locale)}
        </Chip>
        {groupsOf(withFiles).map(([code, group]) => (
          <Chip
            key={code}
            href={goTo({ paper: keyOf(group[0]), pane: 'view', file: 1 })}
            pressed={!isAnswers && chosen.code === code}
          >
            <span className="block max-w-36 truncate" title={say(group[0].title, locale)}>
              {code} {say(group[0].title, locale)}
            </span>
            {group.length > 1 && <b>{group.length}</b>}
          </Chip>
        ))}
      </nav>
      {isAnswers ? (
        <AnswerPages
          pages={view.pages}
          locale={locale}
          personal={
            view.personal.mayReveal
              ? {
                  revealed: view.personal.revealed,
                  revealHref: goTo({ paper: 'answers', pane: 'view', reveal: true }),
                  hideHref: goTo({ paper: 'answers', pane: 'view', reveal: false }),
                }
              : undefined
          }
        />
      ) : (
        <Paper
          material={chosen}
          siblings={materials.filter(({ code }) => code === chosen.code)}
          {...{ view, place, goTo, locale }}
        />
      )}
    </section>
  )
}

type Group = readonly [MaterialView, ...MaterialView[]]

/** Papers of one kind, one per device, room or worker, under one chip. */
function groupsOf(materials: readonly MaterialView[]): (readonly [string, Group])[] {
  const groups = new Map<string, Group>()
  for (const material of materials) {
    const before = groups.get(material.code)
    groups.set(material.code, before ? [...before, material] : [material])
  }
  return [...groups]
}

interface PaperProps extends PaperPaneProps {
  material: MaterialView
  siblings: readonly MaterialView[]
}

function Paper({ material, siblings, view, place, goTo, locale }: PaperProps) {
  const { files } = material
  const at = Math.min(place.file, Math.max(1, files.length))
  const file = files[at - 1]
  return (
    <>
      {siblings.length > 1 && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-s">
          {siblings.map((one) => (
            <a
              key={one.rowKey}
              href={goTo({ paper: keyOf(one), pane: 'view', file: 1 })}
              className="tab min-h-8"
              aria-current={one.rowKey === material.rowKey ? 'true' : undefined}
            >
              {one.rowTitle ?? say(one.title, locale)}
            </a>
          ))}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 pb-2">
        <h2 className="text-h3">
          {material.code}　{say(material.title, locale)}
        </h2>
        {file && <FileTools file={file} at={at} total={files.length} {...{ view, goTo, locale }} />}
      </div>
      {file && <PaperCheck check={view.checks[file.bindingId]} name={file.name} staff locale={locale} />}
      {file ? (
        <FileFrame file={file} locale={locale} />
      ) : (
        <EmptyState what={say(REVIEW.noFile, locale, { how: say(material.how, locale) })} />
      )}
    </>
  )
}

interface FileToolsProps {
  file: FileView
  at: number
  total: number
  view: ReviewCase
  goTo: GoTo
  locale: Locale
}

const FileTools = ({ file, at, total, view, goTo, locale }: FileToolsProps) => (
  <p className="flex flex-wrap items-center gap-x-3 text-s text-ink-3">
    <span>{say(REVIEW.uploadedAt, locale, { at: sayInstant(file.uploadedAt, locale, view.today) })}</span>
    {total > 1 && (
      <span className="flex items-center gap-2">
        {at > 1 && (
          <a href={goTo({ pane: 'view', file: at - 1 })} className="link">
            {say(REVIEW.previous, locale)}
          </a>
        )}
        {say(REVIEW.fileOf, locale, { n: at, total })}
        {at < total && (
          <a href={goTo({ pane: 'view', file: at + 1 })} className="link">
            {say(REVIEW.next, locale)}
          </a>
        )}
      </span>
    )}
    <a href={routes.file(file.bindingId)} download className="link inline-flex min-h-8 items-center gap-1">
      <Icon name="download" size="1.125em" />
      {say(REVIEW.download, locale)}
      <span className="sr-only"> {file.name}</span>
    </a>
  </p>
)

function FileFrame({ file, locale }: { file: FileView; locale: Locale }) {
  const src = `${routes.file(file.bindingId)}?inline=1`
  if (file.type.startsWith('image/')) {
    return (
      <ImageViewer
        key={file.bindingId}
        src={src}
        alt={file.name}
        words={{
          zoomIn: say(REVIEW.zoomIn, locale),
          zoomOut: say(REVIEW.zoomOut, locale),
          turn: say(REVIEW.turn, locale),
        }}
      />
    )
  }
  return (
    <iframe
      key={file.bindingId}
      src={src}
      title={say(REVIEW.frame, locale, { name: file.name })}
      className="viewer-frame"
    />
  )
}
