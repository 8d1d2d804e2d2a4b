// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { type CSSProperties, type MouseEvent, useId, useState } from 'react';
import { type Focus, partAround } from '../../media/focus.ts';
import { isObject } from '../../values/json.ts';
import { post } from '../api/call.ts';
import { failureText } from '../saving/failure-text.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

interface Size {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

const sizesIn = (data: unknown): Size[] =>
  isObject(data) && Array.isArray(data['renditions']) ? (data['renditions'] as Size[]) : [];

const percentAt = (value: number, start: number, length: number): number =>
  Math.round(Math.min(Math.max(((value - start) / length) * 100, 0), 100));

/** The part of a picture that is kept, shown as large as there is room. */
function cutStyle(size: Size, focus: Focus): CSSProperties {
  const { left, top, width, height } = partAround(size, focus);
  const along = (gap: number, free: number): number => (free > 0 ? (gap / free) * 100 : 0);
  return {
    aspectRatio: `${width} / ${height}`,
    objectFit: 'cover',
    objectPosition: `${along(left, size.width - width)}% ${along(top, size.height - height)}%`,
  };
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="desk-focus__slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        value={value}
        aria-valuetext={`${value}%`}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}

interface ChooserProps {
  readonly id: string;
  readonly size: Size;
  readonly former: Focus;
}

function Chooser({ id, size, former }: ChooserProps) {
  const { say } = useWords();
  const words = say.pictures;
  const [saved, setSaved] = useState(former);
  const [focus, setFocus] = useState(former);
  const [said, setSaid] = useState<{ readonly failed: boolean; readonly text: string }>();
  const [busy, setBusy] = useState(false);
  const changed = focus.x !== saved.x || focus.y !== saved.y;
  const src = `/media/${size.sha256}.webp`;
  const move = (to: Partial<Focus>): void => {
    setSaid(undefined);
    setFocus((now) => ({ ...now, ...to }));
  };
  const point = ({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    move({
      x: percentAt(clientX, box.left, box.width),
      y: percentAt(clientY, box.top, box.height),
    });
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await post(`/api/media/${id}/focus`, focus);
    setBusy(false);
    if (answer.ok) setSaved(focus);
    setSaid(
      answer.ok
        ? { failed: false, text: words.focusSaved }
        : { failed: true, text: failureText(answer, say) },
    );
  };
  return (
    <>
      <p className="desk-small">{words.focusHelp}</p>
      {/* The sliders do the same by keyboard. */}
      <div className="desk-focus__picture" onClick={point} aria-hidden="true">
        <img src={src} alt="" width={size.width} height={size.height} />
        <span
          className="desk-focus__point"
          style={{ insetInlineStart: `${focus.x}%`, insetBlockStart: `${focus.y}%` }}
        />
      </div>
      <Slider label={words.across} value={focus.x} onChange={(x) => move({ x })} />
      <Slider label={words.down} value={focus.y} onChange={(y) => move({ y })} />
      <p className="desk-small">{words.cut}</p>
      <img className="desk-focus__cut" src={src} alt="" style={cutStyle(size, focus)} />
      <DeskButton
        busy={busy}
        blocked={changed ? undefined : say.saving.nothing}
        onClick={() => void save()}
      >
        {words.saveFocus}
      </DeskButton>
      <p role="status">{said && !said.failed ? said.text : null}</p>
      <p role="alert">{said?.failed ? said.text : null}</p>
    </>
  );
}

/** On the page of a picture: what of it stays in sight where it is cut. */
export function PictureFocus() {
  const { say } = useWords();
  const { id, savedDocumentData: data } = useDocumentInfo();
  const sizes = sizesIn(data);
  const size = sizes.find(({ width }) => width >= 900) ?? sizes.at(-1);
  const at = (name: string): number => (typeof data?.[name] === 'number' ? data[name] : 50);
  return (
    <section className="desk-focus" aria-labelledby="desk-focus">
      <h2 id="desk-focus" className="desk-picture__title">
        {say.pictures.focus}
      </h2>
      {id !== undefined && size ? (
        <Chooser
          key={id}
          id={String(id)}
          size={size}
          former={{ x: at('focusX'), y: at('focusY') }}
        />
      ) : (
        <p className="desk-small">{say.pictures.focusAfterUpload}</p>
      )}
    </section>
  );
}
