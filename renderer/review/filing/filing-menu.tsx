import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import { docType, type DocType } from '../../../shared/domain/enumerations.ts';
import { docTypeNames } from '../../../shared/text/names.ts';
import { printedKeys } from '../../app/keyboard/shortcut.ts';
import { useShortcuts } from '../../app/keyboard/use-shortcuts.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { asUploaded, fileAs, markSupporting, setAside } from './draft-filing.ts';
import styles from './filing.module.css';

/** Physical keys of the types, in the order of the list. */
const typeKeys = [...'123456789', ...'ABCDEFGHIJKLMN'].map((key) =>
  /\d/.test(key) ? `Digit${key}` : `Key${key}`,
);

/** 材料整理 of one paper: what it is, or that it is left out. One key for each; closes with the choice. */
export function FilingMenu(props: { document: DocumentEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const { act, draft, outcomes } = useDesk();
  const { document, onClose } = props;
  const own = draft.corrections.filter((one) => one.documentId === document.documentId);
  const filed = own.find((one) => one.kind === 'filed')?.docType ?? document.docType;
  const outcome = outcomes.get(document.sha256);
  const read = outcome?.status === 'read' ? outcome.readings.documentType : null;
  const suggested = read !== null && read.subtype !== filed ? read.subtype : null;

  const choose = (by: Parameters<typeof act>[0]): void => {
    act(by);
    onClose();
  };
  const types = docType.options.map((type, index) => ({
    key: type,
    keys: typeKeys[index]!,
    label: docTypeNames[type],
    on: type === filed,
    run: () => choose((present) => fileAs(present, document, type)),
  }));
  const marks = [
    {
      key: 'duplicate',
      keys: 'KeyX',
      label: t('review.filing.duplicate'),
      on: own.some((one) => one.kind === 'aside' && one.why === 'duplicate'),
      run: () => choose((present) => setAside(present, document, 'duplicate')),
    },
    {
      key: 'irrelevant',
      keys: 'KeyW',
      label: t('review.filing.irrelevant'),
      on: own.some((one) => one.kind === 'aside' && one.why === 'irrelevant'),
      run: () => choose((present) => setAside(present, document, 'irrelevant')),
    },
    {
      key: 'supporting',
      keys: 'KeyS',
      label: t('review.filing.supporting'),
      on: own.some((one) => one.kind === 'supporting'),
      run: () => choose((present) => markSupporting(present, document)),
    },
    {
      key: 'uploaded',
      keys: 'KeyZ',
      label: t('review.filing.asUploaded'),
      on: false,
      run: () => choose((present) => asUploaded(present, document)),
    },
  ];
  const take = (type: DocType): void => choose((present) => fileAs(present, document, type));
  useShortcuts(
    [
      ...types,
      ...marks,
      { keys: 'Escape', label: t('common.close'), run: onClose },
      ...(suggested === null
        ? []
        : [{ keys: 'Enter', label: docTypeNames[suggested], run: () => take(suggested) }]),
    ],
    true,
  );
  const button = (entry: (typeof types)[number] | (typeof marks)[number]) => (
    <Button
      key={entry.key}
      size="xs"
      justify="space-between"
      variant={entry.on ? 'filled' : 'default'}
      rightSection={<kbd className={styles.key}>{printedKeys(entry.keys)}</kbd>}
      onClick={entry.run}
    >
      {entry.label}
    </Button>
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('review.filing.title', { name: docTypeNames[filed] })}
      size="lg"
      transitionProps={{ duration: 0 }}
    >
      {suggested !== null && (
        <Button fullWidth mb="sm" data-autofocus onClick={() => take(suggested)}>
          {t('review.filing.suggested', { name: docTypeNames[suggested] })} Enter
        </Button>
      )}
      <div className={styles.types}>{types.map(button)}</div>
      <div className={styles.marks}>{marks.map(button)}</div>
      <p className={styles.note}>{t('review.filing.note')}</p>
    </Modal>
  );
}
