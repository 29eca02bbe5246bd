//go:build hosts

package hosts

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// An editor is as much of a client of a language server as the tests need.
type editor struct {
	t     *testing.T
	stdin io.Writer

	mu          sync.Mutex
	next        int
	replies     map[int]chan message
	diagnostics map[string]published // by URI
	changed     chan struct{}        // closed at each change of diagnostics
	texts       map[string]string    // what the editor shows, saved or not
	versions    map[string]int
}

type message struct {
	ID     *json.RawMessage `json:"id,omitempty"`
	Method string           `json:"method,omitempty"`
	Params json.RawMessage  `json:"params,omitempty"`
	Result json.RawMessage  `json:"result,omitempty"`
	Error  *struct{ Message string }
}

type (
	position struct{ Line, Character int }

	lspRange struct{ Start, End position }

	diagnostic struct {
		Range           lspRange
		Severity        int
		Code            string
		CodeDescription struct{ Href string }
		Source, Message string
		Related         []struct {
			Location struct{ URI string }
			Message  string
		} `json:"relatedInformation"`

		raw json.RawMessage
	}

	// published are the diagnostics of one version of a file.
	published struct {
		version int
		list    []diagnostic
	}

	textEdit struct {
		Range   lspRange
		NewText string
	}

	codeAction struct {
		Title, Kind string
		Edit        struct {
			DocumentChanges []struct {
				TextDocument struct {
					URI     string
					Version *int
				}
				Edits []textEdit
			}
		}
	}
)

// startEditor starts a server with settings for the module in dir.
func startEditor(t *testing.T, dir, server string, settings map[string]any, env ...string) *editor {
	t.Helper()
	cmd := exec.Command(server)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	e := &editor{
		t: t, stdin: stdin, replies: make(map[int]chan message), diagnostics: make(map[string]published),
		changed: make(chan struct{}), texts: make(map[string]string), versions: make(map[string]int),
	}
	go e.read(bufio.NewReader(stdout))
	t.Cleanup(func() {
		e.call("shutdown", nil, nil)
		e.notify("exit", nil)
		stdin.Close()
		cmd.Wait()
	})
	e.call("initialize", map[string]any{
		"processId":             os.Getpid(),
		"rootUri":               uri(dir),
		"initializationOptions": settings,
		"capabilities": map[string]any{
			"textDocument": map[string]any{
				"publishDiagnostics": map[string]any{"versionSupport": true, "relatedInformation": true, "codeDescriptionSupport": true},
				"codeAction":         map[string]any{"codeActionLiteralSupport": map[string]any{"codeActionKind": map[string]any{"valueSet": []string{"quickfix"}}}},
			},
			"workspace": map[string]any{"workspaceEdit": map[string]any{"documentChanges": true}},
		},
	}, nil)
	e.notify("initialized", map[string]any{})
	return e
}

func uri(file string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
}

// read handles what the server says until it is gone.
func (e *editor) read(r *bufio.Reader) {
	for {
		size := 0
		for {
			line, err := r.ReadString('\n')
			if err != nil {
				return
			}
			if line = strings.TrimSpace(line); line == "" {
				break
			}
			if value, ok := strings.CutPrefix(line, "Content-Length: "); ok {
				size, _ = strconv.Atoi(value)
			}
		}
		data := make([]byte, size)
		if _, err := io.ReadFull(r, data); err != nil {
			return
		}
		var m message
		if json.Unmarshal(data, &m) == nil {
			e.handle(m)
		}
	}
}

func (e *editor) handle(m message) {
	e.mu.Lock()
	defer e.mu.Unlock()
	switch {
	case m.Method == "textDocument/publishDiagnostics":
		e.publish(m.Params)
	case m.Method == "window/showMessage":
		var p struct{ Type int }
		if json.Unmarshal(m.Params, &p) == nil && p.Type <= 2 { // an error or a warning: a setting does not exist
			e.t.Errorf("the server says %s", m.Params)
		}
	case m.Method != "" && m.ID != nil: // a question of the server
		result := "null"
		if m.Method == "workspace/configuration" {
			result = "[null]"
		}
		e.send(map[string]any{"jsonrpc": "2.0", "id": m.ID, "result": json.RawMessage(result)})
	case m.ID != nil:
		id, _ := strconv.Atoi(string(*m.ID))
		if reply := e.replies[id]; reply != nil {
			reply <- m
		}
	}
}

func (e *editor) publish(params json.RawMessage) {
	var p struct {
		URI         string
		Version     int
		Diagnostics []json.RawMessage
	}
	if err := json.Unmarshal(params, &p); err != nil {
		return
	}
	list := published{version: p.Version}
	for _, raw := range p.Diagnostics {
		var d diagnostic
		if json.Unmarshal(raw, &d) == nil {
			d.raw = raw
			list.list = append(list.list, d)
		}
	}
	e.diagnostics[p.URI] = list
	close(e.changed)
	e.changed = make(chan struct{})
}

func (e *editor) send(m any) {
	data, err := json.Marshal(m)
	if err == nil {
		_, err = fmt.Fprintf(e.stdin, "Content-Length: %d\r\n\r\n%s", len(data), data)
	}
	if err != nil {
		e.t.Log(err)
	}
}

func (e *editor) notify(method string, params any) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.send(map[string]any{"jsonrpc": "2.0", "method": method, "params": params})
}

// call asks the server and decodes its reply.
func (e *editor) call(method string, params, result any) {
	e.t.Helper()
	reply := make(chan message, 1)
	e.mu.Lock()
	e.next++
	e.replies[e.next] = reply
	m := map[string]any{"jsonrpc": "2.0", "id": e.next, "method": method}
	if params != nil {
		m["params"] = params
	}
	e.send(m)
	e.mu.Unlock()
	select {
	case m := <-reply:
		if m.Error != nil {
			e.t.Fatalf("%s: %s", method, m.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(m.Result, result); err != nil {
				e.t.Fatal(err)
			}
		}
	case <-time.After(patience):
		e.t.Fatalf("%s: no reply", method)
	}
}

// patience is how long a server has. The first time it analyzes the standard library.
const patience = 5 * time.Minute

func (e *editor) open(file string) {
	e.t.Helper()
	text := readFile(e.t, file)
	e.texts[file], e.versions[file] = text, 1
	e.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": uri(file), "languageId": "go", "version": 1, "text": text,
	}})
}

// edit changes what the editor shows of a file, and saves nothing.
func (e *editor) edit(file, text string) {
	e.texts[file] = text
	e.versions[file]++
	e.notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": uri(file), "version": e.versions[file]},
		"contentChanges": []any{map[string]any{"text": text}},
	})
}

// wait returns the diagnostic of a rule in the version of a file that the editor shows. If
// there is to be none, it waits until there is none.
func (e *editor) wait(file, rule string, present bool) diagnostic {
	e.t.Helper()
	timeout := time.After(patience)
	for {
		e.mu.Lock()
		changed, last := e.changed, e.diagnostics[uri(file)]
		e.mu.Unlock()
		found := diagnostic{}
		for _, d := range last.list {
			if d.Code == rule {
				found = d
			}
		}
		if last.version == e.versions[file] && (found.Code != "") == present {
			return found
		}
		select {
		case <-changed:
		case <-timeout:
			e.t.Fatalf("%s: diagnostic %s present: %t, after %v: %v", file, rule, !present, patience, last)
		}
	}
}

// quickFix returns the action that the server offers for a diagnostic.
func (e *editor) quickFix(file string, d diagnostic) codeAction {
	e.t.Helper()
	var actions []codeAction
	e.call("textDocument/codeAction", map[string]any{
		"textDocument": map[string]any{"uri": uri(file)},
		"range": map[string]any{
			"start": map[string]int{"line": d.Range.Start.Line, "character": d.Range.Start.Character},
			"end":   map[string]int{"line": d.Range.End.Line, "character": d.Range.End.Character},
		},
		"context": map[string]any{"diagnostics": []json.RawMessage{d.raw}, "only": []string{"quickfix"}},
	}, &actions)
	if len(actions) != 1 {
		e.t.Fatalf("%d actions for %s: %+v", len(actions), d.Message, actions)
	}
	return actions[0]
}

// apply makes the edits of an action in what the editor shows. The text has to be ASCII.
func (e *editor) apply(file string, a codeAction) {
	e.t.Helper()
	for _, change := range a.Edit.DocumentChanges {
		if change.TextDocument.URI != uri(file) || change.TextDocument.Version == nil || *change.TextDocument.Version != e.versions[file] {
			e.t.Fatalf("an edit of another file or version: %+v", change)
		}
		text := e.texts[file]
		offset := func(p position) int {
			at := 0
			for range p.Line {
				at += strings.IndexByte(text[at:], '\n') + 1
			}
			return at + p.Character
		}
		for i := len(change.Edits) - 1; i >= 0; i-- { // they are in order
			edit := change.Edits[i]
			text = text[:offset(edit.Range.Start)] + edit.NewText + text[offset(edit.Range.End):]
		}
		e.edit(file, text)
	}
}
