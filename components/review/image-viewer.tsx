'use client'

import { RotateCw, ZoomIn, ZoomOut } from 'lucide-react'
import { type CSSProperties, useState } from 'react'

interface ImageViewerProps {
  src: string
  alt: string
  words: { readonly zoomIn: string; readonly zoomOut: string; readonly turn: string }
}

const STEPS = [1, 1.5, 2, 3] as const

/** A scanned page or photo with the tools one needs to read it. */
export function ImageViewer({ src, alt, words }: ImageViewerProps) {
  const [step, setStep] = useState(0)
  const [turn, setTurn] = useState(0)
  const tool = 'btn btn-sm'
  // Custom properties are not in the type of style; the rules that read them are in desk.css.
  const style = { '--zoom': STEPS[step] ?? 1, '--turn': turn } as CSSProperties
  return (
    <>
      <p className="mb-2 flex justify-end gap-2">
        <button
          type="button"
          className={tool}
          aria-label={words.zoomOut}
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        >
          <ZoomOut aria-hidden size="1.125em" />
        </button>
        <button
          type="button"
          className={tool}
          aria-label={words.zoomIn}
          disabled={step === STEPS.length - 1}
          onClick={() => setStep(step + 1)}
        >
          <ZoomIn aria-hidden size="1.125em" />
        </button>
        <button type="button" className={tool} aria-label={words.turn} onClick={() => setTurn((turn + 1) % 4)}>
          <RotateCw aria-hidden size="1.125em" />
        </button>
      </p>
      <div className="viewer-image" tabIndex={0} role="group" aria-label={alt}>
        {/* The file has no known size and needs none: it is read, not laid out. */}
        {/* eslint-disable-next-line @next/next/no-img-element */}
        <img src={src} alt={alt} style={style} />
      </div>
    </>
  )
}
