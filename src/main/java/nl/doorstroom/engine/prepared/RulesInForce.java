package nl.doorstroom.engine.prepared;

/** The rules of the model in force at the time of one replication. */
public final class RulesInForce {
    private ModelRules rules;

    public RulesInForce(ModelRules first) {
        rules = first;
    }

    public ModelRules now() {
        return rules;
    }

    public FormRules form(int form) {
        return rules.forms[form];
    }

    public StreamRules stream(int stream) {
        return rules.streams[stream];
    }

    /** Another model comes into force (R22). */
    public void change(ModelRules next) {
        rules = next;
    }
}
