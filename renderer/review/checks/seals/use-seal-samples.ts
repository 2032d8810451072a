import { useCallback, useEffect, useState } from 'react';
import type { SealType } from '../../../../shared/domain/enumerations.ts';
import type { SealSample } from '../../../../shared/domain/seal-sample.ts';
import { sentenceOf } from '../../../host/sentence.ts';
import { useWorkstation } from '../../../workstation/context.tsx';

/** What this machine has of an institution's samples; `null` until it has answered. */
export interface KnownSamples {
  readonly known: boolean;
  readonly samples: readonly SealSample[];
}

/** The samples of an institution and seal type, asked again whenever more have come; nothing without an institution. */
export function useSealSamples(institutionCode: string | null, sealType: SealType): KnownSamples | null {
  const { bridge, notices } = useWorkstation();
  const [answer, setAnswer] = useState<KnownSamples | null>(null);
  const ask = useCallback(async (): Promise<KnownSamples | null> => {
    if (institutionCode === null) return null;
    const given = await bridge.call('seals.samples', { institutionCode, sealType });
    if (given.ok) return given.value;
    notices.show('bad', sentenceOf(given.error));
    return null;
  }, [bridge, notices, institutionCode, sealType]);
  useEffect(() => {
    let shown = true;
    const renew = (): void => {
      void ask().then((given) => {
        if (shown) setAnswer(given);
      });
    };
    renew();
    const stop = bridge.subscribe((event) => {
      if (event.type === 'seal-samples') renew();
    });
    return () => {
      shown = false;
      stop();
    };
  }, [bridge, ask]);
  return answer;
}
