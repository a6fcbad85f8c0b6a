'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'

interface Props {
  words: { readonly take: string; readonly kept: string; readonly failed: string }
}

type Reading = { readonly latitude: number; readonly longitude: number; readonly accuracy: number }

/** Asked only when pressed: nobody is followed without knowing. */
export function PositionField({ words }: Props) {
  const [reading, setReading] = useState<Reading | null>(null)
  const [failed, setFailed] = useState(false)
  const take = (): void => {
    if (!('geolocation' in navigator)) return setFailed(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setFailed(false)
        setReading({ latitude, longitude, accuracy })
      },
      () => setFailed(true),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  }
  return (
    <div className="my-4">
      <Button type="button" onClick={take}>
        {words.take}
      </Button>
      {reading && (
        <>
          <input type="hidden" name="latitude" value={reading.latitude} />
          <input type="hidden" name="longitude" value={reading.longitude} />
          <input type="hidden" name="accuracy" value={reading.accuracy} />
        </>
      )}
      <p role="status" className="mt-2 text-s text-ink-2">
        {reading ? `${words.kept} ±${Math.round(reading.accuracy)} m` : failed ? words.failed : ''}
      </p>
    </div>
  )
}
