import { Status } from '@/components/ui/status'
import { PROPOSAL_COPY, REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { ITEM_STATES } from '@/lib/copy/states'
import type { StatusCode } from '@/lib/copy/status'
import { isProposed, isUnderDeskReview } from '@/lib/domain/application/item-status'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { BoardTile } from '@/lib/domain/review/views'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import type { GoTo } from './place'

interface ParallelBoardProps {
  board: readonly BoardTile[]
  current: ItemLetter | null
  /** Letters the reader carries: their tiles open. */
  carried: readonly ItemLetter[]
  goTo: GoTo
  locale: Locale
}

/** 并联板: all items at once, mine with the blue edge; what the colleagues have is read, not changed. */
export const ParallelBoard = ({ board, current, carried, goTo, locale }: ParallelBoardProps) => (
  <nav aria-label={say(REVIEW.board, locale)} className="board mt-4">
    {board.map((tile) => {
      const content = <Tile tile={tile} locale={locale} />
      const marks = {
        className: 'board-tile',
        'data-mine': tile.mine ? '' : undefined,
        'data-current': tile.letter === current ? '' : undefined,
      }
      return carried.includes(tile.letter) ? (
        <a
          key={tile.letter}
          href={goTo({ item: tile.letter, check: null })}
          aria-current={tile.letter === current ? 'true' : undefined}
          {...marks}
        >
          {content}
        </a>
      ) : (
        <div key={tile.letter} {...marks}>
          {content}
        </div>
      )
    })}
  </nav>
)

function Tile({ tile, locale }: { tile: BoardTile; locale: Locale }) {
  const state = stateOf(tile)
  return (
    <>
      <span className="flex justify-between gap-2">
        <b>{say(ITEM_NAMES[tile.letter].short, locale)}</b>
        <span className="text-ink-3">
          {tile.mine ? say(REVIEW.me, locale) : (tile.reviewer ?? say(REVIEW.nobody, locale))}
        </span>
      </span>
      <Status code={state.code} className="mt-1">
        {say(state.word, locale)}
      </Status>
      <span className="block text-xs text-ink-3">
        {say(REVIEW.points, locale, { done: tile.answered, total: tile.total })}
        {tile.openQueries > 0 && ` · ${say(REVIEW.openQuery, locale, { n: tile.openQueries })}`}
      </span>
    </>
  )
}

function stateOf(tile: BoardTile): { code: StatusCode; word: Wording } {
  if (isProposed(tile) && tile.conclusion) return PROPOSAL_COPY[tile.conclusion]
  const state = ITEM_STATES[tile.status]
  if (tile.status === 'DESK' && isUnderDeskReview(tile) && tile.answered === 0) {
    return { code: 'none', word: REVIEW.notSeen }
  }
  return { code: state.code, word: state.staff }
}
