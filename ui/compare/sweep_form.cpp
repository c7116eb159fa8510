#include "ui/compare/sweep_form.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/config/option_table.h"
#include "ui/base/core_text.h"
#include "ui/base/number_input.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

using Json = nlohmann::ordered_json;
using Kind = SharingRule::Kind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::SweepForm)
};

[[noreturn]] void fail(const QString& message) {
    throw Error(message.toStdString());
}

// What stands between the values of a list: never the decimal mark.
QChar separatorOf(const QLocale& locale) {
    return locale.decimalPoint() == QLatin1String(",") ? QLatin1Char(';') : QLatin1Char(',');
}

QStringList piecesOf(const QString& text, QChar separator) {
    QStringList pieces;
    for (const QString& piece :
         text.split(text.contains(QLatin1Char(';')) ? QLatin1Char(';') : separator)) {
        pieces << piece.trimmed();
    }
    return pieces;
}

Json numberJson(const QString& text, const QString& where, const QLocale& locale) {
    const std::optional<double> value = realFromText(text, locale);
    if (!value) {
        fail(text.isEmpty() ? Text::tr("%1: a value is missing").arg(where)
                            : Text::tr("%1: “%2” %3").arg(where, text, whyNoReal(text, locale)));
    }
    const bool isWhole = std::floor(*value) == *value && std::abs(*value) < 1e15;
    return isWhole ? Json(static_cast<std::int64_t>(*value)) : Json(*value);
}

qint64 wholeOf(const QString& text, const QString& where) {
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber) {
        fail(text.isEmpty() ? Text::tr("%1: a number is missing").arg(where)
                            : Text::tr("%1: “%2” is not a whole number").arg(where, text));
    }
    return value;
}

Json valueJson(const Option& option, const QString& text, const QString& where,
               const QLocale& locale) {
    switch (option.kind) {
    case OptionKind::Integer:
    case OptionKind::Real:
        return numberJson(text, where, locale);
    case OptionKind::Boolean:
        if (text == QLatin1String("true") || text == QLatin1String("false")) {
            return text == QLatin1String("true");
        }
        fail(Text::tr("%1: “%2” is neither true nor false").arg(where, text));
    case OptionKind::IntegerList: {
        Json list = Json::array();
        for (const QString& each : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            list.push_back(wholeOf(each.trimmed(), where));
        }
        return list;
    }
    case OptionKind::Choice:
    case OptionKind::Text:
        break;
    }
    return text.toStdString();
}

Json valuesJson(const SweepForm::Axis& axis, const QLocale& locale) {
    const Option& option = trainOption(axis.option);
    const QString where = coreText(option.label);
    static const QRegularExpression kRange(
        QStringLiteral("^(\\S+)\\s+to\\s+(\\S+)\\s+in\\s+(\\d+)(\\s+log)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = axis.values.trimmed();
    if (const QRegularExpressionMatch match = kRange.match(text); match.hasMatch()) {
        return {{"from", numberJson(match.captured(1), where, locale)},
                {"to", numberJson(match.captured(2), where, locale)},
                {"count", wholeOf(match.captured(3), where)},
                {"scale", match.captured(4).isEmpty() ? "linear" : "log"}};
    }
    const QChar separator =
        option.kind == OptionKind::IntegerList ? QLatin1Char(';') : separatorOf(locale);
    Json values = Json::array();
    for (const QString& piece : piecesOf(text, separator)) {
        values.push_back(valueJson(option, piece, where, locale));
    }
    return values;
}

Json seedsJson(const QString& text) {
    static const QRegularExpression kRange(QStringLiteral("^(\\d+)\\s*[-–]\\s*(\\d+)$"));
    const QString where = Text::tr("Seeds");
    const QStringList pieces = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    Json seeds = Json::array();
    for (const QString& piece : pieces) {
        const QRegularExpressionMatch match = kRange.match(piece.trimmed());
        if (!match.hasMatch()) {
            seeds.push_back(wholeOf(piece.trimmed(), where));
            continue;
        }
        const qint64 from = wholeOf(match.captured(1), where);
        const qint64 to = wholeOf(match.captured(2), where);
        if (pieces.size() == 1) {
            return {{"from", from}, {"to", to}};
        }
        if (to - from >= kMostSweepRuns) {
            fail(Text::tr("%1: %2 are too many").arg(where, piece.trimmed()));
        }
        for (qint64 seed = from; seed <= to; ++seed) {
            seeds.push_back(seed);
        }
    }
    return seeds;
}

Json sharingJson(const SweepForm& form) {
    Json rules = Json::array();
    const auto add = [&rules](bool wanted, const char* rule) {
        if (wanted) {
            rules.push_back(rule);
        }
    };
    add(form.asDesigned, "as-designed");
    add(form.unshared, "unshared");
    add(form.paper, "paper");
    add(form.subsets, "stage-subsets");
    for (const QString& size : form.groupsOf.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        rules.push_back({{"groups-of", wholeOf(size.trimmed(), Text::tr("Groups of"))}});
    }
    for (const QString& some : form.stages.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        Json stages = Json::array();
        for (const QString& stage : some.split(QLatin1Char('+'))) {
            stages.push_back(wholeOf(stage.trimmed(), Text::tr("Stages")));
        }
        rules.push_back({{"stages", stages}});
    }
    if (rules.empty()) {
        fail(Text::tr("Choose at least one pattern of sharing"));
    }
    return rules;
}

QString valueText(const Option& option, const nlohmann::json& value, const QLocale& locale) {
    if (option.kind == OptionKind::Real || option.kind == OptionKind::Integer) {
        return realText(value.get<double>(), locale);
    }
    TrainConfig config;
    option.assign(config, value);
    return QString::fromStdString(optionText(config, option));
}

QString seedsText(const std::vector<std::uint64_t>& seeds) {
    QStringList pieces;
    for (std::size_t i = 0; i < seeds.size();) {
        std::size_t end = i + 1;
        while (end < seeds.size() && seeds[end] == seeds[end - 1] + 1) {
            ++end;
        }
        if (end - i > 2) {
            pieces << QStringLiteral("%1-%2").arg(seeds[i]).arg(seeds[end - 1]);
        } else {
            end = i + 1;
            pieces << QString::number(seeds[i]);
        }
        i = end;
    }
    return pieces.join(QStringLiteral(", "));
}

} // namespace

Sweep sweepOf(const SweepForm& form, const QLocale& locale) {
    if (form.name.trimmed().isEmpty()) {
        fail(Text::tr("Name the sweep"));
    }
    if (form.designs.empty()) {
        fail(Text::tr("Add a design"));
    }
    if (form.seeds.trimmed().isEmpty()) {
        fail(Text::tr("Seeds: a number is missing"));
    }
    Json settings = Json::object();
    std::set<std::string> varied{"seed"};
    for (const SweepForm::Axis& axis : form.axes) {
        const Option& option = trainOption(axis.option);
        if (!varied.insert(option.name).second) {
            fail(Text::tr("%1 is varied twice").arg(coreText(option.label)));
        }
        settings[option.name] = valuesJson(axis, locale);
    }
    for (const Option& option : trainOptions()) {
        if (!varied.contains(option.name) && option.get(form.config) != option.defaultValue()) {
            settings[option.name] = option.get(form.config);
        }
    }
    Json designs = Json::array();
    for (const ArchSpec& design : form.designs) {
        designs.push_back(toJson(design));
    }
    const Json document{{"format", "sharesnet-sweep"},
                        {"version", 1},
                        {"name", form.name.trimmed().toStdString()},
                        {"data", toString(form.data)},
                        {"designs", designs},
                        {"sharing", sharingJson(form)},
                        {"settings", settings},
                        {"seeds", seedsJson(form.seeds)}};
    return sweepFromText(jsonText(document), "", {});
}

SweepForm formOf(const Sweep& sweep, const QLocale& locale) {
    SweepForm form;
    form.name = QString::fromStdString(sweep.name);
    form.data = sweep.data;
    form.config = sweep.config;
    form.designs = sweep.designs;
    form.asDesigned = false;
    QStringList groups;
    QStringList stages;
    for (const SharingRule& rule : sweep.sharing) {
        QStringList some;
        switch (rule.kind) {
        case Kind::AsDesigned:
            form.asDesigned = true;
            break;
        case Kind::Unshared:
            form.unshared = true;
            break;
        case Kind::Paper:
            form.paper = true;
            break;
        case Kind::StageSubsets:
            form.subsets = true;
            break;
        case Kind::Stages:
            for (const int stage : rule.stages) {
                some << QString::number(stage);
            }
            stages << some.join(QLatin1Char('+'));
            break;
        case Kind::GroupsOf:
            groups << QString::number(rule.size);
            break;
        }
    }
    form.groupsOf = groups.join(QStringLiteral(", "));
    form.stages = stages.join(QStringLiteral(", "));
    for (const SweepAxis& axis : sweep.settings) {
        const Option& option = trainOption(axis.option);
        const QChar separator =
            option.kind == OptionKind::IntegerList ? QLatin1Char(';') : separatorOf(locale);
        QStringList values;
        for (const nlohmann::json& value : axis.values) {
            values << valueText(option, value, locale);
        }
        form.axes.push_back({option.name, values.join(QString(separator) + QLatin1Char(' '))});
    }
    form.seeds = seedsText(sweep.seeds);
    return form;
}

} // namespace sharesnet
