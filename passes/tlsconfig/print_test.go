package tlsconfig

import (
	"fmt"
	"go/constant"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
)

// printer reports every config at its origin, as printed by printConfig. A config that
// several functions use in the same way is reported once.
var printer = &analysis.Analyzer{
	Name:     "printer",
	Doc:      "report what the collector knows",
	Requires: []*analysis.Analyzer{Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		seen := map[string]bool{}
		for _, cfg := range pass.ResultOf[Analyzer].(*Result).Configs {
			text := printConfig(cfg)
			if k := fmt.Sprint(cfg.Origin.From, text); cfg.Origin.IsValid() && !seen[k] {
				seen[k] = true
				pass.ReportRangef(cfg.Origin, "%s", text)
			}
		}
		return nil, nil
	},
}

// printConfig returns who uses the config and what its fields can hold, as in
//
//	client {InsecureSkipVerify: opt-in true, MinVersion: 0x0301 or unset}
//
// with "elsewhere" when it also goes where it cannot be followed. What most of the
// fields hold is printed once, under the name "others". SessionTicketKey is left out:
// the collector does not follow arrays that are copied.
func printConfig(cfg *Config) string {
	others := mostCommon(cfg)
	var fields []string
	for _, name := range slices.Sorted(maps.Keys(cfg.Fields)) {
		if text := printValue(cfg.Fields[name]); text != "unset" && text != others && name != "SessionTicketKey" {
			fields = append(fields, name+": "+text)
		}
	}
	if others != "unset" {
		fields = append(fields, "others: "+others)
	}
	return printUses(cfg) + " {" + strings.Join(fields, ", ") + "}"
}

func printUses(cfg *Config) string {
	who := map[option.Role]string{
		0: "nobody", option.Client: "client", option.Server: "server",
		option.Client | option.Server: "both",
	}[cfg.Role]
	if cfg.Opaque {
		who += " elsewhere"
	}
	return who
}

// mostCommon returns the printed value that more than half of the fields have.
func mostCommon(cfg *Config) string {
	count := map[string]int{}
	for _, v := range cfg.Fields {
		count[printValue(v)]++
	}
	for text, n := range count {
		if n > len(cfg.Fields)/2 {
			return text
		}
	}
	return "unset"
}

// printValue returns the alternatives of v, sorted.
func printValue(v Value) string {
	if len(v.Alts) == 0 {
		return "unset"
	}
	var alts []string
	for _, a := range v.Alts {
		text := printAlt(a)
		if a.Indirect {
			text = "indirect " + text
		}
		if a.Selector == model.OptIn {
			text = "opt-in " + text
		}
		alts = append(alts, text)
	}
	slices.Sort(alts)
	return strings.Join(slices.Compact(alts), " or ")
}

func printAlt(a Alt) string {
	switch a.Kind {
	case model.Unset:
		return "unset"
	case model.Const:
		if a.Const.Kind() == constant.Int {
			return fmt.Sprintf("%#04x", constant.Val(a.Const))
		}
		return a.Const.ExactString()
	case model.Nil:
		return "nil"
	case model.Func:
		if a.Func.NeverFails {
			return "func that never fails"
		}
		return "func"
	case model.List:
		var elems []string
		for _, e := range a.List {
			elems = append(elems, printValue(e))
		}
		return "list of " + strings.Join(elems, " and ")
	case model.Object:
		return "object"
	case model.Hole:
		return "hole"
	}
	return "unknown"
}
