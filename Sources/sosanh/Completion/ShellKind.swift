/// A shell whose input the tool can complete.
enum ShellKind: String, CaseIterable {
  case bash, zsh, fish

  /// What the shell has to read once. The scripts know nothing of verbs and options: they hand the line to
  /// the tool and offer what it answers.
  var script: String {
    let verbs = "# Verbs: \(Verb.names.joined(separator: ", ")).\n"
    return switch self {
    case .bash: Self.bashScript + verbs
    case .zsh: Self.zshScript + verbs
    case .fish: Self.fishScript + verbs
    }
  }

  /// Bash cuts words at signs such as `=`, so the line goes to the tool as it is typed. `compopt` is missing
  /// from the bash of macOS.
  private static let bashScript = #"""
    # Completes sosanh in bash: what can be typed next is asked of the tool.
    _sosanh() {
        local tool=${1:-sosanh} current=${2-${COMP_WORDS[COMP_CWORD]}} line kind='' IFS=' '
        local typed="${COMP_WORDS[*]:0:COMP_CWORD+1}"
        [ -n "${COMP_LINE:-}" ] && typed=${COMP_LINE:0:COMP_POINT}
        COMPREPLY=()
        while IFS= read -r line; do
            if [ -z "$kind" ]; then kind=$line; else COMPREPLY+=("$line"); fi
        done < <("${tool/#\~/$HOME}" ---complete bash "$typed" "$current" 2> /dev/null)
        case $kind in
        *files* | *folders*)
            local action=-f
            case $kind in *folders*) action=-d ;; esac
            while IFS= read -r line; do
                COMPREPLY+=("$line")
            done < <(compgen "$action" -- "$current")
            type compopt > /dev/null 2>&1 && compopt -o filenames 2> /dev/null
            ;;
        esac
        case $kind in
        *nospace*) type compopt > /dev/null 2>&1 && compopt -o nospace 2> /dev/null ;;
        esac
        return 0
    }
    complete -F _sosanh sosanh

    """#

  private static let zshScript = #"""
    #compdef sosanh
    # Completes sosanh in zsh: what can be typed next is asked of the tool.
    _sosanh() {
        emulate -L zsh
        local -a lines texts notes space
        local line kind ret=1
        lines=("${(@f)$("${(Q)words[1]/#\~/$HOME}" ---complete zsh "${(@Q)words[2,CURRENT-1]}" \
            "${(Q)IPREFIX}${(Q)PREFIX}" 2> /dev/null)}")
        kind=${lines[1]}
        for line in "${(@)lines[2,-1]}"; do
            texts+=("${line%%$'\t'*}")
            notes+=("${line/$'\t'/  }")
        done
        [[ $kind = *nospace* ]] && space=(-S '')
        if (( ${#texts} )); then
            compadd -U -V sosanh "${space[@]}" -d notes -a texts && ret=0
        fi
        # A path behind `--data=` is completed by itself.
        compset -P '--*='
        case $kind in
        *files*) _files && ret=0 ;;
        *folders*) _files -/ && ret=0 ;;
        esac
        return ret
    }
    if [[ "${funcstack[1]}" = _sosanh ]]; then
        _sosanh "$@"
    else
        compdef _sosanh sosanh
    fi

    """#

  private static let fishScript = #"""
    # Completes sosanh in fish: what can be typed next is asked of the tool.
    function __sosanh_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l lines (command $words[1] ---complete fish $words[2..] "$current" 2> /dev/null)
        set -q lines[2]; and printf '%s\n' $lines[2..]
        # A path behind `--data=` is completed by itself.
        set -l lead (string match -r -- '^--[^=]*=' "$current")
        set -l path (string replace -- "$lead" '' "$current")
        set -l paths
        switch "$lines[1]"
            case '*files*'
                set paths (__fish_complete_path "$path")
            case '*folders*'
                set paths (__fish_complete_directories "$path" '')
        end
        for path in $paths
            printf '%s%s\n' "$lead" "$path"
        end
    end
    complete -c sosanh -f -k -a '(__sosanh_complete)'

    """#
}
