'use client'

import { useState, type DragEvent } from 'react'
import { Notice } from '@/components/ui/notice'
import { sha256Hex } from '@/lib/domain/document/file-digest'

interface FileCompareProps {
  /** SHA-256 of the registered original. */
  sha256: string
  words: Readonly<
    Record<'choose' | 'drop' | 'comparing' | 'same' | 'sameNote' | 'differs' | 'differsNote' | 'cannot', string>
  >
}

type Outcome = { readonly kind: 'comparing' | 'same' | 'differs' | 'cannot'; readonly name: string }

/** Hashes a chosen or dropped file in this browser and compares. The file goes nowhere, so it works offline as well. */
export function FileCompare({ sha256, words }: FileCompareProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [over, setOver] = useState(false)
  const compare = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const { name } = file
    setOutcome({ kind: 'comparing', name })
    try {
      const same = (await sha256Hex(await file.arrayBuffer())) === sha256
      setOutcome({ kind: same ? 'same' : 'differs', name })
    } catch {
      // No WebCrypto outside a secure context, or the file could not be read.
      setOutcome({ kind: 'cannot', name })
    }
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void compare(event.dataTransfer.files[0])
  }
  return (
    <div>
      <div
        className="verify-drop focus-frame"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="btn btn-secondary">
          <input
            type="file"
            accept="application/pdf"
            className="sr-only"
            onChange={(event) => void compare(event.currentTarget.files?.[0])}
          />
          {words.choose}
        </label>
        <span className="text-s text-ink-3 max-md:hidden">{words.drop}</span>
      </div>
      <div aria-live="polite">{outcome && <Told outcome={outcome} words={words} />}</div>
    </div>
  )
}

function Told({ outcome: { kind, name }, words }: { outcome: Outcome; words: FileCompareProps['words'] }) {
  if (kind === 'comparing') return <p className="mt-3 text-s text-ink-3">{words.comparing}</p>
  if (kind === 'cannot') {
    return (
      <Notice tone="you" className="mt-4">
        <p>{words.cannot}</p>
      </Notice>
    )
  }
  const same = kind === 'same'
  return (
    <Notice tone={same ? 'done' : 'late'} title={same ? words.same : words.differs} className="mt-4">
      <p>{(same ? words.sameNote : words.differsNote).replace('{name}', name)}</p>
    </Notice>
  )
}
