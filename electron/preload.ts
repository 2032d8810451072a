import '../shared/bridge/interpreted-validation.ts';
import { contextBridge, ipcRenderer } from 'electron';
import { contract } from '../shared/bridge/contract.ts';
import { createBridge } from '../shared/bridge/create-bridge.ts';
import { callChannel, eventChannel } from './adapters/ipc-channels.ts';

/**
 * Installs `window.menshen` in an isolated window and nothing else: no channel name, no event object and no module of
 * Electron reaches the page.
 */
contextBridge.exposeInMainWorld(
  'menshen',
  createBridge(contract, {
    invoke: (name, argsJson) => ipcRenderer.invoke(callChannel, name, argsJson) as Promise<string>,
    onEvent(receive) {
      ipcRenderer.on(eventChannel, (_event, eventJson: string) => receive(eventJson));
    },
  }),
);
